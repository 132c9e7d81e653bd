using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Tests.Scheduling.Solving;

public class AnnealingLaneTests
{
    private const int Proposals = 20_000;

    /// <summary>Other lanes change other agents, other days and other slots at the same time: whatever they do there, a lane must do the same.</summary>
    [Fact]
    public void Run_neither_sees_nor_changes_what_is_outside_of_the_share()
    {
        for (var seed = 0; seed < 9; seed++)
        {
            var problem = WithRules(RandomProblems.Crowd(new Random(seed)), seed);
            var share = Share(problem, seed);

            var alone = RunOf(problem, share, seed, isCrowded: false);
            var crowded = RunOf(problem, share, seed, isCrowded: true);

            Assert.True(alone.Change == crowded.Change && alone.Shifts.SequenceEqual(crowded.Shifts), $"seed {seed}: the lane saw what is not its own.");
            Assert.True(alone.IsElsewhereUnchanged && crowded.IsElsewhereUnchanged, $"seed {seed}: the lane changed what is not its own.");
            Assert.Equal(alone.CostChange, alone.Change, 6);
            Assert.True(alone.HasChanged, $"seed {seed}: the lane changed nothing at all.");
        }
    }

    private static SchedulingProblem WithRules(SchedulingProblem problem, int seed) => (seed % 3) switch
    {
        0 => problem,
        1 => problem with { Rules = RuleSets.Named("eu") },
        _ => problem with { Rules = [new PairingRule { Agent = "A0", With = "A15" }, new TeamCoverRule { Agents = 3, From = new TimeOnly(20, 0), To = new TimeOnly(6, 0) }] },
    };

    private static (int[] Agents, int[] Days) Share(SchedulingProblem problem, int seed)
    {
        var (agents, days) = (problem.Agents.Length, problem.Days.Days);
        return ([.. Enumerable.Range(0, agents).Where(agent => agent % 2 == 0)], [.. Enumerable.Range(seed, 2 + (seed % 3)).Select(day => day % days).Order()]);
    }

    private static Outcome RunOf(SchedulingProblem problem, (int[] Agents, int[] Days) share, int seed, bool isCrowded)
    {
        var state = new RosterState(new RosterModel(problem, new CoverageWeights()));
        new BestResponse(state, problem.Seed).Sweep(TestContext.Current.CancellationToken);
        new Annealing(state, problem.Seed, threads: 1).Round(temperature: 20);
        var foreign = SlotsBesides(state.Model, share.Days);
        if (isCrowded)
        {
            Crowd(state, share, foreign);
        }

        var (before, coverBefore) = (Lines(state), Cover(state, foreign));
        var costBefore = state.Cost().Total;
        var lane = new AnnealingLane(state, (ulong)seed);
        lane.Take(share.Agents, share.Days);
        var change = lane.Run(Proposals, temperature: 20);

        var after = Lines(state);
        bool IsOwn(int place) => share.Agents.Contains(place / problem.Days.Days) && share.Days.Contains(place % problem.Days.Days);
        return new Outcome(
            change,
            state.Cost().Total - costBefore,
            [.. after.Where((_, place) => IsOwn(place))],
            coverBefore.SequenceEqual(Cover(state, foreign)) && before.Where((_, place) => !IsOwn(place)).SequenceEqual(after.Where((_, place) => !IsOwn(place))),
            !before.SequenceEqual(after));
    }

    /// <summary>What other lanes may have done meanwhile: their agents have other shifts on their days, and their slots are covered otherwise.</summary>
    private static void Crowd(RosterState state, (int[] Agents, int[] Days) share, ImmutableArray<int> foreign)
    {
        foreach (var slot in foreign)
        {
            for (var group = 0; group < state.Model.Groups.Count; group++)
            {
                state.Cover.Add(slot, group);
            }
        }

        foreach (var agent in Enumerable.Range(0, state.Model.Agents.Length).Except(share.Agents))
        {
            foreach (var day in Enumerable.Range(0, state.Model.Days).Except(share.Days))
            {
                state.Set(agent, day, RosterState.Off, default);
            }
        }
    }

    private static ImmutableArray<int> SlotsBesides(RosterModel model, int[] days) =>
    [
        .. Enumerable.Range(0, model.Days).Except(days).SelectMany(day => Enumerable.Range(model.DayStarts[day], model.DayStarts[day + 1] - model.DayStarts[day])),
    ];

    private static List<string> Lines(RosterState state) =>
    [
        .. Enumerable.Range(0, state.Model.Agents.Length).SelectMany(_ => Enumerable.Range(0, state.Model.Days), (agent, day) => LineOf(state, agent, day)),
    ];

    private static string LineOf(RosterState state, int agent, int day)
    {
        var edges = state.EdgesOf(agent, day);
        return $"{agent} {day} {state.TemplateOf(agent, day)} {string.Join(' ', Enumerable.Range(0, edges.Count).Select(edge => edges[edge]))}";
    }

    private static List<int> Cover(RosterState state, ImmutableArray<int> slots) =>
    [
        .. slots.SelectMany(slot => Enumerable.Range(0, state.Model.Groups.Count).Select(group => state.Model.Groups.SkillsOf(group).ToArray().Sum(skill => state.Cover.Allotted(slot, group, skill)))),
    ];

    private sealed record Outcome(double Change, double CostChange, List<string> Shifts, bool IsElsewhereUnchanged, bool HasChanged);
}
