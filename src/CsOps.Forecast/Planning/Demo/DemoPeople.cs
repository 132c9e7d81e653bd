using System.Collections.Immutable;
using System.Text;

namespace CsOps.Forecast.Planning.Demo;

/// <summary>The sixty people of the demo centre. Their names are invented: common first and family names paired by counting.</summary>
internal static class DemoPeople
{
    public const int Count = 60;

    private static ImmutableArray<string> FirstNames { get; } =
    [
        "Anne", "Lars", "Mette", "Peter", "Kirsten", "Søren", "Hanne", "Jens", "Maria", "Thomas", "Camilla", "Henrik", "Louise", "Martin", "Freja",
        "Mikkel", "Ida", "Jonas", "Emma", "Kasper", "Sofie", "Rasmus", "Laura", "Frederik", "Clara", "Magnus", "Astrid", "Oliver", "Signe", "Viktor",
    ];

    private static ImmutableArray<string> FamilyNames { get; } =
    [
        "Nielsen", "Jensen", "Hansen", "Pedersen", "Andersen", "Christensen", "Larsen", "Sørensen", "Rasmussen", "Jørgensen", "Petersen", "Madsen",
        "Kristensen", "Olsen", "Thomsen", "Christiansen", "Poulsen", "Johansen", "Møller", "Knudsen",
    ];

    /// <summary>How many people have which skills; the counts sum to <see cref="Count"/>.</summary>
    private static ImmutableArray<(string Skills, int People)> Teams { get; } =
    [
        ("voice", 18),
        ("voice|chat", 14),
        ("voice|tickets", 9),
        ("chat|tickets", 5),
        ("tickets", 5),
        ("chat|chat-sales", 5),
        ("voice|chat|chat-sales", 4),
    ];

    /// <summary>Contracts dealt out in turn: of twenty people, eleven full-time, four of 30 hours, three of 25, two of 20.</summary>
    private static ImmutableArray<string> Contracts { get; } =
    [
        "full-time-37", "part-time-30", "full-time-37", "full-time-37", "part-time-25", "full-time-37", "full-time-37", "part-time-30", "full-time-37",
        "student-20", "full-time-37", "part-time-25", "full-time-37", "part-time-30", "full-time-37", "full-time-37", "part-time-25", "full-time-37",
        "part-time-30", "student-20",
    ];

    /// <summary>Who is away, and when; the week after the history has some of each kind.</summary>
    private static ImmutableArray<string> Absences { get; } =
    [
        "A004,2026-11-02,2026-11-06,holiday,7h24m",
        "A011,2026-09-01,2027-02-28,parental leave,5h17m",
        "A019,2026-11-04,2026-11-05,training,6h",
        "A023,2026-11-02,2026-11-06,holiday,7h24m",
        "A023,2026-11-09,2026-11-13,holiday,7h24m",
        "A028,2026-11-06,2026-11-06,day off,",
        "A035,2026-10-30,2026-11-03,sick,5h17m",
        "A042,2026-11-05,2026-11-05,course,6h",
        "A047,2026-11-02,2026-11-06,holiday,7h24m",
        "A056,2026-10-12,2026-11-29,sick,5h17m",
        "A058,2026-12-21,2026-12-30,holiday,5h17m",
    ];

    /// <summary><c>agents.csv</c>.</summary>
    public static string AgentsCsv()
    {
        var text = new StringBuilder("id,name,contract,skills\n");
        var number = 0;
        foreach (var (skills, people) in Teams)
        {
            for (var i = 0; i < people; i++, number++)
            {
                var name = $"{FirstNames[number % FirstNames.Length]} {FamilyNames[number * 7 % FamilyNames.Length]}";
                text.Append(CultureInfo.InvariantCulture, $"A{number + 1:D3},{name},{Contracts[number % Contracts.Length]},{skills}\n");
            }
        }

        return text.ToString();
    }

    /// <summary><c>absences.csv</c>.</summary>
    public static string AbsencesCsv() => "agent,first,last,reason,paid_per_day\n" + string.Join('\n', Absences) + "\n";
}
