namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>What would let a week meet its minimum, each alone and as little as will do, with every other term as it is.</summary>
internal sealed class ContractRemedies(SchedulingProblem problem, ReachableHours hours, WeekLimits limits, TimeSpan least)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestShift = TimeSpan.FromHours(12);

    /// <summary>The remedies in words.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="most">The most paid time that the terms allow.</param>
    public IEnumerable<string> All(Contract contract, TimeSpan most)
    {
        var found = new[]
        {
            FewerDaysOfAbsence(), PaidAbsence(most), OtherHours(), OtherPattern(), MoreDays(), MoreDaysInARow(), ShorterRest(), MorePaid(contract), OtherTemplate(contract), LongerShifts(), OtherRules(), OtherStarts(),
        };
        return found.OfType<string>().Append($"a minimum of {HourWords.Of(most)} hours");
    }

    private bool Meets(WeekLimits loosened) => hours.Reaches(loosened, least);

    private string? FewerDaysOfAbsence()
    {
        var absent = Enumerable.Range(0, limits.Absent.Length).Where(day => limits.Absent[day]).ToList();
        var fewest = Enumerable.Range(1, (1 << absent.Count) - 1)
            .OrderBy(bits => int.PopCount(bits))
            .FirstOrDefault(bits => Meets(limits with { Absent = [.. limits.Absent.Select((away, day) => away && (absent.IndexOf(day) is var place && (bits >> place & 1) == 0))] }));
        return fewest == 0 ? null : $"{HourWords.Count(int.PopCount(fewest), "day")} of absence fewer";
    }

    /// <summary>What absence must count as a day, so that what it leaves is enough.</summary>
    private string? PaidAbsence(TimeSpan most)
    {
        var days = limits.Absent.Count(absent => absent);
        if (days == 0)
        {
            return null;
        }

        var each = TimeSpan.FromMinutes(Math.Ceiling((least - most).TotalMinutes / days));
        var left = least - (each * days);
        return each <= TimeSpan.FromDays(1) && hours.MostOf(limits with { MaximumPaid = limits.MaximumPaid - (each * days) }) >= left
            ? $"absence that counts {HourWords.Of(each)} paid hours a day more"
            : null;
    }

    private string? OtherHours() =>
        limits.Available.Any(spans => spans is not null) && Meets(limits.Without(ConflictTermKind.Availability, problem)) ? "more hours at which the agent can work" : null;

    private string? OtherPattern() =>
        limits.Pattern.Any(day => day is not null) && Meets(limits.Without(ConflictTermKind.Pattern, problem)) ? "days worked against the pattern" : null;

    private string? MoreDays() => Enumerable.Range(limits.MaximumDays + 1, Math.Max(0, limits.Dates.Length - limits.MaximumDays))
        .Where(days => Meets(limits with { MaximumDays = days }))
        .Select(days => $"{HourWords.Count(days, "day")} a week")
        .FirstOrDefault();

    private string? MoreDaysInARow() => Enumerable.Range(limits.MaximumConsecutiveDays + 1, Math.Max(0, limits.Dates.Length - limits.MaximumConsecutiveDays))
        .Where(days => Meets(limits with { MaximumConsecutiveDays = days }))
        .Select(days => $"{HourWords.Count(days, "day")} in a row")
        .FirstOrDefault();

    private string? ShorterRest()
    {
        if (!Meets(limits with { MinimumRest = TimeSpan.Zero }))
        {
            return null;
        }

        var rest = limits.MinimumRest;
        while (rest > TimeSpan.Zero && !Meets(limits with { MinimumRest = rest }))
        {
            rest = rest > Step ? rest - Step : TimeSpan.Zero;
        }

        return $"{HourWords.Of(rest)} hours of rest";
    }

    private string? MorePaid(Contract contract)
    {
        var enough = hours.Of(limits with { MaximumPaid = TimeSpan.MaxValue }).Where(paid => paid >= least).ToList();

        // What absence is paid counts towards the contract's maximum too.
        return enough.Count == 0 ? null : $"at most {HourWords.Of(enough[0] + (contract.MaxPaidPerWeek - limits.MaximumPaid))} paid hours a week";
    }

    private string? OtherTemplate(Contract contract) => problem.Templates
        .Where(template => !contract.Allows(template) && Meets(limits with { Templates = limits.Templates.Add(template) }))
        .Select(template => $"shift {template.Name} allowed")
        .FirstOrDefault();

    private string? LongerShifts()
    {
        if (limits.Templates.MaxBy(template => template.Paid) is not { } longest)
        {
            return null;
        }

        for (var more = Step; longest.Paid + more <= LongestShift; more += Step)
        {
            if (Meets(limits with { Templates = limits.Templates.Add(longest with { Length = longest.Length + more }) }))
            {
                return $"a shift of {HourWords.Of(longest.Paid + more)} paid hours";
            }
        }

        return null;
    }

    private string? OtherRules() => !limits.Rules.IsEmpty && Meets(limits with { Rules = [] })
        ? $"more hours allowed by {HourWords.And([.. limits.Rules.Select(rule => rule.Name)])}"
        : null;

    private string? OtherStarts() => Meets(limits with { FixedStarts = false }) ? "shifts that start at other times" : null;
}
