// Records the public holidays of the npm package date-holidays, day by day.
//   npm install date-holidays@3.37.0 && node date-holidays.js > date-holidays.csv     (Node 20)
const Holidays = require('date-holidays');
const regions = { DK: [], SE: [], FI: [], RU: [], KR: [], US: [], GB: ['ENG'], DE: [], FR: [], NL: [], NO: [] };
console.log('country,date,name');
for (const [country, region] of Object.entries(regions)) {
  const rows = new Map();
  const calendar = new Holidays(country, ...region, { languages: ['en'] });
  for (let year = 1999; year <= 2031; year++) {
    for (const holiday of calendar.getHolidays(year)) {
      if (holiday.type !== 'public') continue;
      // A holiday may last several days: "date" is its first local day, "end - start" its length.
      const days = Math.max(1, Math.round((holiday.end - holiday.start) / 86400000));
      const first = new Date(holiday.date.slice(0, 10) + 'T00:00:00Z');
      for (let i = 0; i < days; i++) {
        const day = new Date(first.getTime() + i * 86400000).toISOString().slice(0, 10);
        if (day >= '2000' && day < '2031' && !rows.has(day)) rows.set(day, holiday.name.replaceAll(',', ''));
      }
    }
  }
  for (const day of [...rows.keys()].sort()) console.log(`${country},${day},${rows.get(day)}`);
}
