using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What a centre must be to be simulated.</summary>
internal sealed class CentreChecks(SimulatedCentre centre)
{
    private const int MostAgents = 1_000_000;

    /// <summary>What is wrong first, in words; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The intervals of a day: as many as the longest list of rates or agents has.</summary>
    public int Intervals()
    {
        RefuseIf(centre.Skills.IsDefaultOrEmpty || centre.Groups.IsDefaultOrEmpty, "A centre has at least one skill and one group.");
        if (Problem is not null)
        {
            return 0;
        }

        RefuseIf(!(centre.IntervalSeconds > 0 && double.IsFinite(centre.IntervalSeconds)), Text($"An interval is longer than 0 seconds and finite; found {centre.IntervalSeconds}."));
        return Math.Max(centre.Skills.Max(skill => skill.ContactsPerHour.Length), centre.Groups.Max(group => group.Agents.Length));
    }

    public void CheckSteady()
    {
        var intervals = Intervals();
        if (Problem is not null)
        {
            return;
        }

        RefuseIf(intervals > 1, "A steady state has one rate for each skill and one number of agents for each group; found several.\nMaybe a day is meant.");
        RefuseIf(centre.Groups.Any(group => !group.Shifts.IsEmpty), "A steady state has no shifts.\nMaybe a day is meant.");
        RefuseIf(centre.Skills.Any(skill => skill.HandleFactors is not [1]), "A steady state has no handle factors of intervals.\nMaybe a day is meant.");
        RefuseIf(centre.Skills.Any(skill => skill.DayVariation > 0), "A steady state has no day variation.\nMaybe a day is meant.");
        RefuseIf(!centre.Skills.Any(skill => skill.ContactsPerHour is [> 0, ..]), "Nothing arrives: no skill has more than 0 contacts an hour.");
    }

    public void CheckPossible(int intervals)
    {
        RefuseIf(
            centre.LeadIntervals < 0 || (centre.LeadIntervals > 0 && centre.LeadIntervals >= intervals),
            Text($"The intervals that only fill the queues are 0 or more and fewer than the {intervals} of the day; found {centre.LeadIntervals}."));
        for (var skill = 0; Problem is null && skill < centre.Skills.Length; skill++)
        {
            CheckPossible(centre.Skills[skill], Text($"Skill {skill}"), intervals);
        }

        for (var group = 0; Problem is null && group < centre.Groups.Length; group++)
        {
            CheckPossible(centre.Groups[group], group, intervals);
        }
    }

    private void CheckPossible(SimulatedSkill skill, string name, int intervals)
    {
        var rates = skill.ContactsPerHour;
        RefuseIf(rates.Length == 0 || (rates.Length != 1 && rates.Length != intervals), Text($"{name} has {rates.Length} rates for {intervals} intervals; expected 1 or as many."));
        RefuseIf(rates.Any(rate => !(rate >= 0 && double.IsFinite(rate))), $"{name}: contacts an hour are 0 or more and finite.");
        RefuseIf(!(skill.HandleTime.MeanSeconds > 0 && double.IsFinite(skill.HandleTime.MeanSeconds)), $"{name}: the mean handle time is above 0 seconds and finite.");
        RefuseIf(
            skill.HandleFactors.IsDefaultOrEmpty || (skill.HandleFactors.Length != 1 && skill.HandleFactors.Length != intervals),
            Text($"{name} has {(skill.HandleFactors.IsDefault ? 0 : skill.HandleFactors.Length)} handle factors for {intervals} intervals; expected 1 or as many."));
        RefuseIf(Problem is null && skill.HandleFactors.Any(factor => !(factor > 0 && double.IsFinite(factor))), $"{name}: the handle factors of intervals are above 0 and finite.");
        RefuseIf(!(skill.AcceptableWaitSeconds >= 0 && double.IsFinite(skill.AcceptableWaitSeconds)), $"{name}: the acceptable wait is 0 seconds or more and finite.");
        RefuseIf(!(skill.ShortAbandonSeconds >= 0 && double.IsFinite(skill.ShortAbandonSeconds)), $"{name}: a short abandon is 0 seconds or more and finite.");
        RefuseIf(skill.OverflowDelaySeconds is { } delay && !(delay >= 0 && double.IsFinite(delay)), $"{name}: the overflow delay is 0 seconds or more and finite.");
        RefuseIf(!(skill.DayVariation is >= 0 and <= 5), $"{name}: the day variation is from 0 to 5 (deviation over mean).\nMaybe it was given in percent: 10 % is 0.1.");
        RefuseIf(!(skill.RedialProbability is >= 0 and <= 1), $"{name}: the probability of a redial is from 0 to 1.");
        RefuseIf(skill.RedialDelay is Never, $"{name}: a redial comes some time.\nMaybe its probability is meant to be 0.");
        RefuseIf(skill.Groups.Length != centre.Groups.Length, Text($"{name} has preferences for {skill.Groups.Length} groups of {centre.Groups.Length}."));
    }

    private void CheckPossible(SimulatedGroup group, int number, int intervals)
    {
        var name = Text($"Group {number}");
        RefuseIf(group.Agents.IsEmpty == group.Shifts.IsEmpty, $"{name} has either agents or shifts, and not both.");
        RefuseIf(group.Agents.Length > 1 && group.Agents.Length != intervals, Text($"{name} has {group.Agents.Length} numbers of agents for {intervals} intervals; expected 1 or as many."));
        RefuseIf(group.Agents.Any(agents => agents is < 0 or > MostAgents), Text($"{name}: agents are from 0 to {MostAgents}."));
        RefuseIf(group.Shifts.Any(shift => !(shift.StartSeconds >= 0 && shift.EndSeconds > shift.StartSeconds)), $"{name}: a shift begins at 0 seconds or later and ends after that.");
        RefuseIf(
            group.PaceByContactsInHand.IsDefaultOrEmpty || group.PaceByContactsInHand.Any(pace => !(pace > 0 && double.IsFinite(pace))),
            $"{name}: the pace with each number of contacts in hand is above 0.");
        RefuseIf(
            group.HandleFactors.Length != centre.Skills.Length || group.QueueLevels.Length != centre.Skills.Length,
            Text($"{name} has {group.HandleFactors.Length} handle factors and {group.QueueLevels.Length} queue levels for {centre.Skills.Length} skills."));
        for (var skill = 0; Problem is null && skill < centre.Skills.Length; skill++)
        {
            var factor = group.HandleFactors[skill];
            RefuseIf(factor is { } value && !(value > 0 && double.IsFinite(value)), Text($"{name}: the handle factor of skill {skill} is above 0 and finite."));
            RefuseIf(
                factor is null && (group.QueueLevels[skill] is not null || centre.Skills[skill].Groups[number] is not null),
                Text($"{name} has no handle factor for skill {skill}, and yet may take it."));
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void RefuseIf(bool isWrong, string message)
    {
        if (isWrong)
        {
            Problem ??= message;
        }
    }
}
