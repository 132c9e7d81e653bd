using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>agents.csv</c> and <c>absences.csv</c>.</summary>
internal static class AgentsCsv
{
    /// <summary>The people, with their absences.</summary>
    /// <param name="agents">The path of <c>agents.csv</c>.</param>
    /// <param name="absences">The path of <c>absences.csv</c>, or null when there is none.</param>
    /// <param name="centre">The centre whose contracts and queues they refer to.</param>
    /// <returns>The people who can be rostered, and the ids of those of whom neither contract nor skills are stated yet.</returns>
    public static (ImmutableArray<Agent> Agents, ImmutableArray<string> ToComplete) Read(string agents, string? absences, Centre centre)
    {
        string[] contracts = [.. centre.Contracts.Select(c => c.Name)];
        string[] queues = [.. centre.Queues.Select(q => q.Name)];
        var people = new List<Agent>();
        var toComplete = ImmutableArray.CreateBuilder<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in FolderTable.Read(
            agents, ["id", "name", "contract", "skills"], "team", "levels", "available", "seniority", "pattern", "pattern_offset", "time_zone", "aliases"))
        {
            var id = row.Required("id");
            if (!ids.Add(id))
            {
                throw row.Error("id", $"'{id}' stands more than once; an agent has one row.");
            }

            if (row.Text("contract").Length + row.Text("skills").Length == 0)
            {
                toComplete.Add(id);
                continue;
            }

            var agent = new Agent
            {
                Id = id,
                Name = row.Required("name"),
                Contract = row.Known("contract", row.Required("contract"), "contract", contracts),
                Skills = Skills(row, queues),
            };
            people.Add(AgentColumns.With(agent, row, centre));
        }

        var away = absences is null ? Enumerable.Empty<AbsenceRow>().ToLookup(row => row.Agent, StringComparer.Ordinal) : Absences(absences, ids);
        var days = centre.Contracts.ToDictionary(contract => contract.Name, contract => contract.MaxPaidPerWeek / contract.MaxDaysPerWeek, StringComparer.Ordinal);
        return (
            [.. people.Select(p => p with { Absences = [.. away[p.Id].Select(row => row.Absence).Concat(PartsTogether(away[p.Id], days[p.Contract])).OrderBy(a => a.Dates.First)] })],
            toComplete.ToImmutable());
    }

    /// <summary>Days of which a system tells several absences, such as a morning and an afternoon off: they count together, up to the contract's working day.</summary>
    private static IEnumerable<Absence> PartsTogether(IEnumerable<AbsenceRow> rows, TimeSpan workingDay) => rows
        .Where(row => row.Source.Length > 0 && row.Absence.PaidPerDay > TimeSpan.Zero)
        .SelectMany(row => row.Absence.Dates.Dates(), (row, date) => (row.Source, Date: date, row.Absence))
        .GroupBy(day => (day.Source, day.Date), day => day.Absence)
        .Where(day => day.Count() > 1)
        .Select(day => new Absence(new DateRange(day.Key.Date, day.Key.Date), string.Join(", ", day.Select(part => part.Reason).Distinct(StringComparer.Ordinal)))
        {
            Hours = day.First().Hours,
            PaidPerDay = new TimeSpan(Math.Min(day.Sum(part => part.PaidPerDay.Ticks), Math.Max(workingDay.Ticks, day.Max(part => part.PaidPerDay.Ticks)))),
        });

    private static ImmutableArray<string> Skills(FolderRow row, string[] queues)
    {
        var names = row.Required("skills").Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Select(name => row.Known("skills", name, "queue", queues)).Distinct(StringComparer.Ordinal)];
    }

    private static ILookup<string, AbsenceRow> Absences(string path, HashSet<string> ids) =>
        FolderTable.Read(path, ["agent", "first", "last"], "reason", "paid_per_day", "from", "to", "source", "id")
            .Select(row => new AbsenceRow(row.Known("agent", row.Required("agent"), "agent", ids), row.Text("source"), AbsenceOf(row)))
            .ToLookup(row => row.Agent, StringComparer.Ordinal);

    private static Absence AbsenceOf(FolderRow row)
    {
        var (first, last) = (row.Date("first"), row.Date("last"));
        if (last < first)
        {
            throw row.Error("last", $"the last day, {last:yyyy-MM-dd}, is before the first, {first:yyyy-MM-dd}.");
        }

        var (paid, from, to) = (row.Text("paid_per_day"), row.ClockOrNone("from"), row.ClockOrNone("to"));
        if (from is null != to is null)
        {
            throw row.Error(from is null ? "from" : "to", "the field is blank; expected a clock time such as 13:00 beside the other one, or none in both.");
        }

        return new Absence(new DateRange(first, last), row.Text("reason"))
        {
            Hours = from is { } begin && to is { } end ? new OpenSpan(begin, end) : null,
            PaidPerDay = paid.Length == 0
                ? TimeSpan.Zero
                : DurationText.TryParse(paid) is { } day && day <= TimeSpan.FromDays(1) ? day : throw row.Error("paid_per_day", $"found '{paid}'; expected {DurationText.Expected}, at most 24h."),
        };
    }

    private sealed record AbsenceRow(string Agent, string Source, Absence Absence);
}
