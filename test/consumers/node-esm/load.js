// Imports one entry and prints what came of it.
const entry = process.argv[2];
try {
  const module = await import(entry);
  console.log(JSON.stringify({ names: Object.keys(module).sort() }));
} catch (error) {
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
