/* A letter that reads itself: the voice of the device, part by part; without a voice the recording, or the next part under the screen reader. Nothing is asked of the network. */
const page = document.querySelector('[data-reading]')
if (page) {
  const voice = window.speechSynthesis
  const part = (name) => page.querySelector(`[data-reads=${name}]`)
  const state = page.querySelector('[data-state]')
  const recording = page.querySelector('[data-recording]')
  const parts = [...page.querySelectorAll('[data-part]')]
  const play = part('play')
  let at = -1
  let reading = false
  let turn = 0
  let ended = false
  let chinese = null
  let mute = !voice

  const findVoice = () => {
    const voices = voice?.getVoices() ?? []
    chinese =
      voices.find(({ lang }) => /^(zh|cmn)([-_](CN|Hans|SG))?$/i.test(lang)) ?? voices.find(({ lang }) => /^(zh|cmn)/i.test(lang)) ?? null
    return voices.length
  }
  const say = (words) => {
    state.textContent = words
  }
  const label = () => {
    play.querySelector('[data-says]').textContent = reading ? '停一下' : ended ? '从头念' : at < 0 ? '开始念' : '接着念'
  }
  const show = (next, focus) => {
    parts[at]?.removeAttribute('aria-current')
    at = next
    parts[at].setAttribute('aria-current', 'true')
    parts[at].scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
    if (focus) parts[at].focus({ preventScroll: true })
  }
  const hush = () => {
    turn += 1
    reading = false
    voice?.cancel()
    recording?.pause()
    label()
  }
  const rate = () => Number(page.querySelector('input[name=speed]:checked')?.value ?? 0.9)

  const noVoice = () => {
    mute = true
    hush()
    say('')
    const lack = page.querySelector('[data-lack]')
    lack.hidden = false
    lack.textContent = recording
      ? '这台设备没有中文语音。请点下面的播放键听录好的声音；全文大字在下面。'
      : '这台设备没有中文语音，念不出声。下面是全文大字，按“下一段”一段一段看；也可以点“找人帮我”，请人念给您听。'
    // so that it can be heard when the line is cut later
    if (recording) recording.preload = 'auto'
    play.hidden = !recording
    part('speed').hidden = true
  }

  const read = (from) => {
    const mine = ++turn
    voice.cancel()
    ended = false
    reading = true
    show(from)
    label()
    say(`正在念第 ${from + 1} 段，共 ${parts.length} 段：${parts[from].dataset.part}`)
    const sentences = [parts[from].dataset.part, ...[...parts[from].querySelectorAll('[data-say]')].map((each) => each.dataset.say)].filter(
      Boolean,
    )
    let begun = false
    sentences.forEach((sentence, place) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.lang = 'zh-CN'
      utterance.rate = rate()
      if (chinese) utterance.voice = chinese
      utterance.onstart = () => {
        begun = true
      }
      utterance.onerror = ({ error }) => {
        if (mine === turn && error !== 'canceled' && error !== 'interrupted') noVoice()
      }
      if (place === sentences.length - 1)
        utterance.onend = () => {
          if (mine !== turn) return
          if (from + 1 < parts.length) return read(from + 1)
          ended = true
          hush()
          say('念完了。再听最后一段，按“再听一遍”；从头听，按“从头念”。')
        }
      voice.speak(utterance)
    })
    setTimeout(() => {
      if (mine === turn && !begun) noVoice()
    }, 6000)
  }

  const goTo = (next) => {
    if (next < 0 || next >= parts.length) {
      if (next >= parts.length) say('已经是最后一段。')
      return
    }
    if (mute) {
      show(next, true)
      say(`第 ${next + 1} 段，共 ${parts.length} 段：${parts[next].dataset.part}`)
    } else read(next)
  }
  const toggle = () => {
    if (mute) {
      if (!recording) return goTo(Math.max(at, 0))
      return recording.paused ? recording.play().catch(() => say('录音还没有取到，请连上网再试。')) : recording.pause()
    }
    if (reading) {
      hush()
      say(`停在第 ${at + 1} 段。按“接着念”从这一段念起。`)
    } else read(ended ? 0 : Math.max(at, 0))
  }

  play.addEventListener('click', toggle)
  part('again').addEventListener('click', () => goTo(Math.max(at, 0)))
  part('next').addEventListener('click', () => goTo(at + 1))
  part('help').addEventListener('click', hush)
  part('remedy')?.addEventListener('click', (event) => {
    event.preventDefault()
    const target = document.getElementById(event.currentTarget.getAttribute('href').slice(1))
    show(parts.indexOf(target), true)
    goTo(parts.indexOf(target))
  })
  page.addEventListener('change', ({ target }) => {
    if (target.name === 'speed' && reading) read(at)
  })
  recording?.addEventListener('play', () => {
    turn += 1
    voice?.cancel()
    reading = false
    label()
  })
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.target.closest('a,button,input,select,textarea,summary,audio')) {
      if (event.key === ' ' || event.target.closest('input,select,textarea,audio')) return
    }
    if (event.key === ' ') toggle()
    else if (event.key === 'ArrowRight') goTo(at + 1)
    else if (event.key === 'ArrowLeft') goTo(at - 1)
    else return
    event.preventDefault()
  })

  for (const name of ['play', 'again', 'next', 'speed', 'keys']) part(name).hidden = false
  say('按下面的大按钮，一段一段念给您听。')
  label()
  if (!voice) noVoice()
  else {
    findVoice()
    voice.addEventListener?.('voiceschanged', findVoice)
    // a device that lists voices and none is Chinese says so at once; one that lists none is tried when the button is pressed
    setTimeout(() => {
      if (findVoice() > 0 && !chinese) noVoice()
    }, 1500)
  }
}
