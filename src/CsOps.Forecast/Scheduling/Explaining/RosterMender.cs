using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Looks for small changes of one agent's shifts that mend a broken rule or give a day off, and prices them.</summary>
internal sealed class RosterMender
{
    private const int MostRemedies = 3;
    private const int MostSteps = 3;

    private readonly RosterQuery _query;
    private readonly SchedulingProblem _problem;
    private readonly Dictionary<string, Contract> _contracts;
    private readonly Dictionary<(DateOnly Date, TimeZoneInfo Zone), DayShifts> _days = [];

    public RosterMender(RosterQuery query)
    {
        _query = query;
        _problem = query.Problem;
        _contracts = _problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
    }

    /// <summary>The cheapest changes after which the rule is kept and no hard rule is broken that is kept now; of each day at most one of each form.</summary>
    public ImmutableArray<Remedy> Mend(Agent agent, RuleViolation violation)
    {
        var now = _query.Rules.ShiftsOf(agent.Id).ToList();
        var single = DatesAround(violation)
            .SelectMany(date => OnDate(agent, now, date, after => IsMended(agent, violation, after)))
            .Select(change => RemedyOf(agent, [change]))
            .OrderBy(remedy => remedy.Cost!.Total)
            .Where(remedy => IsMended(violation, remedy))
            .Take(MostRemedies)
            .ToImmutableArray();
        return !single.IsEmpty || violation.Date is null ? single : InSteps(agent, violation, now) is { } several ? [several] : [];
    }

    /// <summary>The cheapest way to give an agent a day off: no shift, or one on another day of the week instead.</summary>
    public (Remedy Remedy, ImmutableArray<CoverStretch> Stretches) Grant(Agent agent, Shift shift)
    {
        var left = _query.Rules.ShiftsOf(agent.Id).Where(other => !ReferenceEquals(other, shift)).ToList();
        var removal = new RosterChange(agent.Id, shift.Date, shift, After: null);
        var ways = new List<ImmutableArray<RosterChange>> { ImmutableArray.Create(removal) };
        _query.Ledger.Remove(shift);
        var others = WeekOf(shift.Date).Where(date => date != shift.Date && left.TrueForAll(one => one.Date != date));
        ways.AddRange(others.SelectMany(date => OnDate(agent, left, date, after => _query.Rules.Allows(agent.Id, after))).Select(change => ImmutableArray.Create(removal, change)));
        _query.Ledger.Add(shift);
        var best = ways.Select(changes => RemedyOf(agent, changes)).MinBy(remedy => remedy.Cost!.Total)!;
        return (best, _query.Ledger.EffectOf(best.Changes).Stretches);
    }

    private bool IsMended(Agent agent, RuleViolation violation, List<Shift> after) =>
        _query.Rules.Allows(agent.Id, after)
        && !_query.Rules.ViolationsOf(agent.Id, after).Any(other => other.Rule == violation.Rule && other.Date == violation.Date);

    /// <summary>The same by all rules and the whole roster, also those about others.</summary>
    private bool IsMended(RuleViolation violation, Remedy remedy)
    {
        var (broken, mended) = _query.Rules.Of(remedy.Changes);
        return !broken.Any(other => other.IsHard) && mended.Any(other => (other.Rule, other.AgentId, other.Date) == (violation.Rule, violation.AgentId, violation.Date));
    }

    private IEnumerable<DateOnly> DatesAround(RuleViolation violation) =>
        violation.Date is { } date ? WeekOf(date).Append(date.AddDays(-1)).Where(_problem.Days.Contains).Distinct() : [];

    private IEnumerable<DateOnly> WeekOf(DateOnly date) => ContractWeek.Of(_problem.Days).Where(week => week.Days.Contains(date)).SelectMany(week => week.Days.Dates());

    /// <summary>The changes of one day that will do: a shift less, and the cheapest other shift or shift more.</summary>
    private List<RosterChange> OnDate(Agent agent, List<Shift> now, DateOnly date, Func<List<Shift>, bool> willDo)
    {
        var changes = new List<RosterChange>();
        var own = now.Find(shift => shift.Date == date);
        var others = now.Where(shift => !ReferenceEquals(shift, own)).ToList();
        if (own is not null && willDo(others))
        {
            changes.Add(new RosterChange(agent.Id, date, own, After: null));
        }

        var cheapest = Offers(agent, own, others, date).OrderBy(offer => offer.Cost).Select(offer => offer.Shift).FirstOrDefault(shift => willDo([.. others, shift]));
        if (cheapest is not null)
        {
            changes.Add(new RosterChange(agent.Id, date, own, cheapest));
        }

        return changes;
    }

    /// <summary>The shifts that the agent could have on a day in place of their own, with the cost of each.</summary>
    private List<(Shift Shift, double Cost)> Offers(Agent agent, Shift? own, List<Shift> others, DateOnly date)
    {
        var zone = agent.Zone ?? _problem.Zone;
        if (!_days.TryGetValue((date, zone), out var day))
        {
            day = new DayShifts(_problem, _query.Ledger, date, zone);
            _days.Add((date, zone), day);
        }

        if (own is not null)
        {
            _query.Ledger.Remove(own);
        }

        var offers = day.For(agent, _contracts[agent.Contract]).Select(offer => (offer.Shift, Cost: offer.Price + _query.CostOf(agent.Id, [.. others, offer.Shift]).Total)).ToList();
        if (own is not null)
        {
            _query.Ledger.Add(own);
        }

        return offers;
    }

    /// <summary>Several shifts more or longer ones, each time the one that adds most paid time, until the rule is kept.</summary>
    private Remedy? InSteps(Agent agent, RuleViolation violation, List<Shift> now)
    {
        var at = now;
        for (var step = 0; step < MostSteps; step++)
        {
            var from = at;
            var longest = WeekOf(violation.Date!.Value)
                .Select(date => LongestOn(agent, from, date))
                .OfType<RosterChange>()
                .MaxBy(change => change.After!.Paid - (change.Before?.Paid ?? TimeSpan.Zero));
            if (longest is null)
            {
                return null;
            }

            at = [.. from.Where(shift => !ReferenceEquals(shift, longest.Before)), longest.After!];
            if (IsMended(agent, violation, at))
            {
                return RemedyOf(agent, RosterChanges.Between(now, at));
            }
        }

        return null;
    }

    private RosterChange? LongestOn(Agent agent, List<Shift> now, DateOnly date)
    {
        var own = now.Find(shift => shift.Date == date);
        var others = now.Where(shift => !ReferenceEquals(shift, own)).ToList();
        var longer = Offers(agent, _query.Rules.ShiftsOf(agent.Id).Contains(own) ? own : null, others, date)
            .Where(offer => own is null || offer.Shift.Paid > own.Paid)
            .OrderByDescending(offer => offer.Shift.Paid).ThenBy(offer => offer.Cost)
            .Select(offer => offer.Shift)
            .FirstOrDefault(shift => _query.Rules.Allows(agent.Id, [.. others, shift]));
        return longer is null ? null : new RosterChange(agent.Id, date, own, longer);
    }

    private Remedy RemedyOf(Agent agent, ImmutableArray<RosterChange> changes) =>
        new($"{agent.Name}: {HourWords.And([.. changes.Select(WordsOf)])}", _query.CostOf(changes), changes);

    private string WordsOf(RosterChange change) => (change.Before, change.After) switch
    {
        (_, null) => FormattableString.Invariant($"no shift on {change.Date:ddd yyyy-MM-dd}"),
        (null, var more) => FormattableString.Invariant($"a shift more on {change.Date:ddd yyyy-MM-dd}, {WordsOf(more)}"),
        var (before, after) => FormattableString.Invariant($"on {change.Date:ddd yyyy-MM-dd} {WordsOf(after)} instead of {WordsOf(before)}"),
    };

    private string WordsOf(Shift shift) => FormattableString.Invariant(
        $"{shift.Template} {TimeZoneInfo.ConvertTime(shift.Span.Start, _problem.Zone):HH:mm}-{TimeZoneInfo.ConvertTime(shift.Span.End, _problem.Zone):HH:mm}");
}
