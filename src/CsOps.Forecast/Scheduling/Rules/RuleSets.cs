using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Rules that laws make, ready for <see cref="SchedulingProblem.Rules"/>. All are hard; each names its law and article (<see cref="WorkRule.Source"/>).</summary>
/// <remarks>
/// They are the rules for adults that a roster can keep or break, not all of a law, and no legal advice: collective agreements often go further or depart from them. The daily rest of eleven hours is
/// <see cref="Contract.MinimumRest"/>, whose default it is. Weekly averages look back as far as <see cref="SchedulingProblem.Past"/> does, and leave days of absence out, as the laws do. Four months are 17 weeks. Which figures were checked against which published text is said in docs/scheduling.md.
/// </remarks>
public static class RuleSets
{
    private const int FourMonths = 17;

    private static readonly NightHours From22To5 = new(new TimeOnly(22, 0), new TimeOnly(5, 0));
    private static readonly NightHours From22To6 = new(new TimeOnly(22, 0), new TimeOnly(6, 0));

    /// <summary>Directive 2003/88/EC of the European Union: breaks, weekly rest, weekly hours, night work.</summary>
    /// <remarks>How long a break is, and when it is night, the directive leaves to national law: any break counts, and night is from 23:00 to 06:00.</remarks>
    public static ImmutableArray<IRosterRule> EuropeanWorkingTime { get; } =
    [
        new BreakAfterRule { Break = TimeSpan.FromMinutes(1), Source = "Directive 2003/88/EC, art. 4" },
        new WeeklyRestRule { Source = "Directive 2003/88/EC, arts. 3 and 5" },
        new AverageWeeklyHoursRule { Weeks = FourMonths, Source = "Directive 2003/88/EC, arts. 6 and 16" },
        new NightAverageRule { Weeks = FourMonths, Source = "Directive 2003/88/EC, arts. 8 and 16" },
    ];

    /// <summary>Denmark: the working environment act (arbejdsmiljøloven) and the act on the working-time directive (arbejdstidsloven).</summary>
    /// <remarks>At most six days lie between two days of rest, so that there is one in any seven days. How long a break is, the law does not say.</remarks>
    public static ImmutableArray<IRosterRule> Denmark { get; } =
    [
        new BreakAfterRule { Break = TimeSpan.FromMinutes(1), Source = "arbejdstidsloven § 3" },
        new WeeklyRestRule { Rolling = true, Source = "arbejdsmiljøloven §§ 50-51" },
        new AverageWeeklyHoursRule { Weeks = FourMonths, Source = "arbejdstidsloven § 4" },
        new NightAverageRule { Weeks = FourMonths, Night = From22To5, Source = "arbejdstidsloven § 5" },
    ];

    /// <summary>Sweden: the working hours act (arbetstidslagen, 1982:673).</summary>
    /// <remarks>Night work between 00:00 and 05:00 needs a ground in law or agreement (§ 13), which no roster shows.</remarks>
    public static ImmutableArray<IRosterRule> Sweden { get; } =
    [
        new BreakAfterRule { Break = TimeSpan.Zero, LongestStretch = TimeSpan.FromHours(5), Source = "arbetstidslagen § 15" },
        new WeeklyRestRule { Rest = TimeSpan.FromHours(36), Source = "arbetstidslagen § 14" },
        new AverageWeeklyHoursRule { Weeks = FourMonths, Source = "arbetstidslagen § 10 b" },
        new NightAverageRule { Weeks = FourMonths, Night = From22To6, Source = "arbetstidslagen § 13 a" },
    ];

    /// <summary>Finland: the working hours act (työaikalaki, 872/2019).</summary>
    /// <remarks>The rules about nights in a row are those of period-based and uninterrupted shift work. The break of an hour may be agreed to be half of one, which is what is asked here.</remarks>
    public static ImmutableArray<IRosterRule> Finland { get; } =
    [
        new BreakAfterRule { Source = "työaikalaki § 24" },
        new WeeklyRestRule { Source = "työaikalaki § 27" },
        new AverageWeeklyHoursRule { Weeks = FourMonths, Source = "työaikalaki § 18" },
        new MaximumNightsRule { Most = 5, Source = "työaikalaki § 8" },
        new RestAfterNightsRule { Nights = 5, Rest = TimeSpan.FromHours(24), Source = "työaikalaki § 8" },
    ];

    /// <summary>Germany: the working hours act (Arbeitszeitgesetz).</summary>
    /// <remarks>Eight hours a working day are 48 a week, since Saturday is one. Sundays off (§ 11: fifteen a year) take more than a plan knows.</remarks>
    public static ImmutableArray<IRosterRule> Germany { get; } =
    [
        new MaximumDailyWorkRule { Most = TimeSpan.FromHours(10), Source = "ArbZG § 3" },
        new AverageWeeklyHoursRule { Weeks = 24, Source = "ArbZG § 3" },
        new BreakAfterRule { LongestStretch = TimeSpan.FromHours(6), Source = "ArbZG § 4" },
        new BreakAfterRule { After = TimeSpan.FromHours(9), Break = TimeSpan.FromMinutes(45), Source = "ArbZG § 4" },
        new WeeklyRestRule { Source = "ArbZG §§ 5, 9 and 11" },
        new NightAverageRule { Weeks = 4, Night = NightHours.From23To6 with { Least = 121 }, Source = "ArbZG § 6" },
    ];

    /// <summary>Russia: the labour code (Трудовой кодекс).</summary>
    /// <remarks>The forty hours are averaged over a quarter, where the code allows accounting periods of up to a year (art. 104). A night shift's hour less (art. 96) is for its template.</remarks>
    public static ImmutableArray<IRosterRule> Russia { get; } =
    [
        new BreakAfterRule { After = TimeSpan.FromHours(4), Source = "ТК РФ, ст. 108" },
        new WeeklyRestRule { Rest = TimeSpan.FromHours(42), Source = "ТК РФ, ст. 110" },
        new AverageWeeklyHoursRule { Most = TimeSpan.FromHours(40), Weeks = 13, Source = "ТК РФ, ст. 91 и 104" },
    ];

    /// <summary>Korea: the labor standards act (근로기준법).</summary>
    /// <remarks>Forty hours a week, and twelve more that are agreed. Breaks are due from four and from eight hours on.</remarks>
    public static ImmutableArray<IRosterRule> Korea { get; } =
    [
        new MaximumWeeklyWorkRule { Most = TimeSpan.FromHours(52), Source = "근로기준법 제50조, 제53조" },
        new BreakAfterRule { After = new TimeSpan(3, 59, 0), Source = "근로기준법 제54조" },
        new BreakAfterRule { After = new TimeSpan(7, 59, 0), Break = TimeSpan.FromHours(1), Source = "근로기준법 제54조" },
        new WeeklyRestRule { Rest = TimeSpan.FromHours(24), Source = "근로기준법 제55조" },
    ];

    /// <summary>The names of the sets: <c>eu</c>, <c>denmark</c>, <c>sweden</c>, <c>finland</c>, <c>germany</c>, <c>russia</c>, <c>korea</c>.</summary>
    public static ImmutableArray<string> Names { get; } = ["eu", "denmark", "sweden", "finland", "germany", "russia", "korea"];

    /// <summary>The set of a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no set of this name.</exception>
    public static ImmutableArray<IRosterRule> Named(string name) => name switch
    {
        "eu" => EuropeanWorkingTime,
        "denmark" => Denmark,
        "sweden" => Sweden,
        "finland" => Finland,
        "germany" => Germany,
        "russia" => Russia,
        "korea" => Korea,
        _ => throw new ArgumentException($"There is no rule set '{name}'; expected one of {string.Join(", ", Names)}.", nameof(name)),
    };
}
