using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Tests.Planning.Folder;

/// <summary>A centre folder in a temporary place, deleted afterwards.</summary>
internal sealed class TemporaryCentre : IDisposable
{
    public const string Minimal = """
        {
          "name": "Small",
          "timeZone": "Europe/Copenhagen",
          "queues": [
            { "name": "voice", "channel": "voice", "open": { "mon-fri": "08:00-20:00" } }
          ]
        }
        """;

    /// <summary>Two queues, two contracts and a shift, for agents and events to refer to.</summary>
    public const string Full = """
        {
          "name": "Full",
          "timeZone": "Europe/Copenhagen",
          "country": "DK",
          "intervalMinutes": 15,
          "currency": "DKK",
          "shrinkage": 0.28,
          "seed": 7,
          "queues": [
            {
              "name": "voice", "channel": "voice", "open": { "mon-fri": "08:00-20:00", "sat": "10:00-16:00" }, "closedOnHolidays": true,
              "serviceLevel": "90/10", "maxOccupancy": 0.88, "handleSeconds": 240.5
            },
            { "name": "tickets", "channel": "ticket", "open": { "mon-fri": "08:00-16:00" }, "serviceLevel": "90/8h", "concurrency": 1.5 }
          ],
          "contracts": [
            { "name": "full", "minPaid": "35h", "maxPaid": "37h", "maxDays": 6, "maxConsecutiveDays": 4, "minimumRest": "12h", "shifts": ["day"], "costPerHour": 265.5 },
            { "name": "free", "maxPaid": "20h" }
          ],
          "shifts": [
            {
              "name": "day", "length": "8h", "start": "07:00-12:00", "step": "15m",
              "breaks": [{ "name": "lunch", "length": "30m", "paid": false, "from": "3h", "to": "5h" }]
            }
          ]
        }
        """;

    public TemporaryCentre(string settings = Minimal)
    {
        Root = Directory.CreateTempSubdirectory("csops-centre-").FullName;
        Write("centre.json", settings);
    }

    public string Root { get; }

    public TemporaryCentre Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public Centre Read() => new CentreFolder(Root).ReadCentre();

    /// <summary>The error of reading it, with the folder's path left out.</summary>
    public string Error() => Assert.Throws<ImportException>(Read).Message.Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
