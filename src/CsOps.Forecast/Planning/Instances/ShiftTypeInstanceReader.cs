using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling.ShiftTypes;

namespace CsOps.Forecast.Planning.Instances;

/// <summary>Reads the sections of a Curtois-Qu instance.</summary>
internal sealed class ShiftTypeInstanceReader
{
    private const string Horizon = "SECTION_HORIZON";
    private const string Shifts = "SECTION_SHIFTS";
    private const string Staff = "SECTION_STAFF";
    private const string DaysOff = "SECTION_DAYS_OFF";
    private const string OnRequests = "SECTION_SHIFT_ON_REQUESTS";
    private const string OffRequests = "SECTION_SHIFT_OFF_REQUESTS";
    private const string Cover = "SECTION_COVER";
    private const string Known = $"{Horizon}, {Shifts}, {Staff}, {DaysOff}, {OnRequests}, {OffRequests} or {Cover}";

    private readonly string _file;
    private readonly Dictionary<string, List<SectionRow>> _sections = new(StringComparer.Ordinal);

    public ShiftTypeInstanceReader(string file, TextReader reader)
    {
        _file = file;
        List<SectionRow>? section = null;
        for (var line = 1L; reader.ReadLine() is { } text; line++)
        {
            text = text.Trim();
            if (text.StartsWith("SECTION_", StringComparison.Ordinal))
            {
                section = Begin(text, line);
            }
            else if (text.Length > 0 && text[0] != '#')
            {
                (section ?? throw new ImportException(file, $"text before the first section; expected {Known}.", line)).Add(new SectionRow(file, line, text));
            }
        }
    }

    public ShiftTypeProblem Problem()
    {
        var days = Days();
        var types = Types();
        var typePlaces = PlacesOf(Shifts, "a shift", [.. types.Select(type => type.Id)]);
        var staff = Required(Staff, "an employee or more");
        var agents = staff.Select(row => AgentOf(row, types, typePlaces, days)).ToArray();
        var agentPlaces = PlacesOf(Staff, "an employee", [.. agents.Select(agent => agent.Id)]);
        foreach (var row in Rows(DaysOff))
        {
            var agent = row.Expect(1, int.MaxValue, "an employee and days").PlaceOf(0, "employee", agentPlaces);
            var off = Enumerable.Range(1, row.Count - 1).Select(field => row.PlaceOf(field, "day off", days));
            agents[agent] = agents[agent] with { DaysOff = [.. agents[agent].DaysOff.Concat(off).Distinct()] };
        }

        var requests = Rows(OnRequests).Select(row => RequestOf(row, isWanted: true)).Concat(Rows(OffRequests).Select(row => RequestOf(row, isWanted: false)));
        return new ShiftTypeProblem(days, types, [.. agents], [.. requests], [.. Required(Cover, "a requirement or more").Select(CoverOf)]);

        ShiftTypeRequest RequestOf(SectionRow row, bool isWanted) => new(
            row.Expect(4, 4, "employee, day, shift and weight").PlaceOf(0, "employee", agentPlaces),
            row.PlaceOf(1, "day", days),
            row.PlaceOf(2, "shift", typePlaces),
            row.NumberOf(3, "weight", 0),
            isWanted);

        ShiftTypeCover CoverOf(SectionRow row) => new(
            row.Expect(5, 5, "day, shift, requirement, weight for under and weight for over").PlaceOf(0, "day", days),
            row.PlaceOf(1, "shift", typePlaces),
            row.NumberOf(2, "requirement", 0),
            row.NumberOf(3, "weight for under", 0),
            row.NumberOf(4, "weight for over", 0));
    }

    private List<SectionRow> Begin(string name, long line)
    {
        if (name is not (Horizon or Shifts or Staff or DaysOff or OnRequests or OffRequests or Cover))
        {
            throw new ImportException(_file, $"an unknown section; expected {Known}.", line);
        }

        var section = new List<SectionRow>();
        return _sections.TryAdd(name, section) ? section : throw new ImportException(_file, $"{name} stands twice.", line);
    }

    private List<SectionRow> Rows(string section) => _sections.GetValueOrDefault(section, []);

    private List<SectionRow> Required(string section, string what) => Rows(section) is { Count: > 0 } rows ? rows : throw new ImportException(_file, $"{section} is missing or empty; expected {what}.");

    private int Days()
    {
        var rows = Required(Horizon, "the number of days");
        return rows.Count == 1 ? rows[0].Expect(1, 1, "the number of days").NumberOf(0, "the number of days", 1) : throw rows[1].Error($"a second line in {Horizon}; expected one.");
    }

    private ImmutableArray<ShiftType> Types()
    {
        var rows = Required(Shifts, "a shift or more");
        var places = PlacesOf(Shifts, "a shift", [.. rows.Select(row => row.NameOf(0, "a shift's id"))]);
        return [.. rows.Select(row => new ShiftType(
            row.Expect(2, 3, "id, minutes and the shifts that cannot follow").TextOf(0),
            row.NumberOf(1, "minutes", 1),
            [.. row.TextOf(2).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(id => row.Place(id, "shift", places) >= 0)]))];
    }

    private static ShiftTypeAgent AgentOf(SectionRow row, ImmutableArray<ShiftType> types, Dictionary<string, int> places, int days)
    {
        row.Expect(8, 8, "id, most shifts, most and least minutes, most and least shifts in a row, least days off in a row and most weekends");
        var most = Enumerable.Repeat(days, types.Length).ToArray();
        foreach (var pair in row.TextOf(1).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', StringSplitOptions.TrimEntries);
            most[row.Place(parts[0], "shift", places)] = row.Number(parts.Length == 2 ? parts[1] : string.Empty, "most shifts, such as D=14", 0);
        }

        return new ShiftTypeAgent
        {
            Id = row.NameOf(0, "an employee's id"),
            MostShifts = [.. most],
            MostMinutes = row.NumberOf(2, "most minutes", 0),
            LeastMinutes = row.NumberOf(3, "least minutes", 0),
            MostDaysInARow = row.NumberOf(4, "most shifts in a row", 1),
            LeastDaysInARow = Math.Max(1, row.NumberOf(5, "least shifts in a row", 0)),
            LeastDaysOffInARow = Math.Max(1, row.NumberOf(6, "least days off in a row", 0)),
            MostWeekends = row.NumberOf(7, "most weekends", 0),
        };
    }

    private Dictionary<string, int> PlacesOf(string section, string what, ImmutableArray<string> ids)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (!places.TryAdd(ids[i], i))
            {
                throw Rows(section)[i].Error($"{what} with the same id stands above.");
            }
        }

        return places;
    }
}
