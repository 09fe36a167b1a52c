/** A WAV written to a pipe cannot know its length: puts the true lengths into its head, so that players show how long it is and can move in it. */
export const wholeWav = (sound: Buffer): Buffer => {
  if (sound.toString('latin1', 0, 4) !== 'RIFF' || sound.toString('latin1', 8, 12) !== 'WAVE') return sound
  const whole = Buffer.from(sound)
  whole.writeUInt32LE(whole.length - 8, 4)
  for (let at = 12; at + 8 <= whole.length; ) {
    const size = whole.readUInt32LE(at + 4)
    if (whole.toString('latin1', at, at + 4) === 'data') {
      if (at + 8 + size > whole.length) whole.writeUInt32LE(whole.length - at - 8, at + 4)
      return whole
    }
    at += 8 + size + (size % 2)
  }
  return whole
}
