/** An asset's address, as Vite gives it. */
declare module '*?url' {
  const address: string
  export default address
}
