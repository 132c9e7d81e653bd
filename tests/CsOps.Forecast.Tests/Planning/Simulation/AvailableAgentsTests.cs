using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Planning.Simulation;

public class AvailableAgentsTests
{
    /// <summary>Whatever the groups: in all together never more than a whole agent off, in the long run exactly the planned share, and n wherever n / (1 − s) were scheduled.</summary>
    [Fact]
    public void Available_agents_are_the_share_that_shrinkage_leaves()
    {
        var cases =
            from shrinkage in Gen.Choose(0, 60)
            from voice in Gen.Choose(0, 9)
            from both in Gen.Choose(0, 9)
            from chat in Gen.Choose(0, 9)
            select (shrinkage, voice, both, chat);

        Prop.ForAll(cases.ToArbitrary(), ((int Shrinkage, int Voice, int Both, int Chat) of) =>
        {
            var share = of.Shrinkage / 100m;
            var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("chat", Channel.Chat)) with { Shrinkage = new Shrinkage(share) };
            var period = SmallRoster.Period(
                centre,
                [SmallPlan.Forecast("voice", _ => 1), SmallPlan.Forecast("chat", _ => 1)],
                (_, _) => 1,
                (["voice"], i => i % 5 == 0 ? 0 : of.Voice),
                (["voice", "chat"], _ => of.Both),
                (["chat"], i => of.Chat + (i % 2)));
            var attendance = new Attendance(period, [true, true]);
            var available = new AvailableAgents(period, attendance, [true, true]);

            double exact = 0, whole = 0;
            for (var segment = 0; segment < attendance.Segments; segment++)
            {
                var there = Enumerable.Range(0, attendance.Groups.Length).Sum(group => attendance.AgentsIn(segment, group));
                var left = Enumerable.Range(0, attendance.Groups.Length).Sum(group => available.In(segment, group));
                var share1 = there * (double)(1 - share);
                Assert.InRange(left, Math.Floor(share1 + 1e-9), Math.Ceiling(share1 - 1e-9));
                Assert.All(Enumerable.Range(0, attendance.Groups.Length), group => Assert.InRange(available.In(segment, group), 0, attendance.AgentsIn(segment, group)));
                for (var n = 1; new Shrinkage(share).ScheduledFor(n) <= there; n++)
                {
                    Assert.True(left >= n);
                }

                (exact, whole) = (exact + share1, whole + left);
            }

            Assert.InRange(whole, exact - 1, exact + 1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Shift_for_some_work_only_is_of_the_group_of_that_work()
    {
        var tickets = new ShiftTemplate
        {
            Name = "any",
            Length = TimeSpan.FromHours(8),
            EarliestStart = new TimeOnly(8, 0),
            LatestStart = new TimeOnly(8, 0),
            Skills = ["chat"],
        };
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("chat", Channel.Chat)) with { Templates = [tickets] };
        var period = SmallRoster.Period(centre, [SmallPlan.Forecast("voice", _ => 1), SmallPlan.Forecast("chat", _ => 1)], (_, _) => 0, (["voice", "chat"], _ => 2), (["voice"], _ => 1));

        var group = Assert.Single(new Attendance(period, [true, true]).Groups);

        Assert.Equal([false, true], group.Has);
    }

    /// <summary>Every skill that can have its agents has them, out of agents of the skill, and no group gives more than it has.</summary>
    [Fact]
    public void Allotment_finds_the_agents_of_each_skill_that_some_division_gave_it()
    {
        var cases =
            from a in Gen.Choose(0, 8)
            from b in Gen.Choose(0, 8)
            from c in Gen.Choose(0, 8)
            from x in Gen.Choose(0, 100)
            from y in Gen.Choose(0, 100)
            select (a, b, c, x, y);

        Prop.ForAll(cases.ToArbitrary(), ((int A, int B, int C, int X, int Y) of) =>
        {
            string[] queues = ["one", "two", "three"];
            var centre = SmallPlan.Centre([.. queues.Select(name => SmallPlan.Queue(name, Channel.Ticket))]);
            var period = SmallRoster.Period(
                centre, [.. queues.Select(name => SmallPlan.Forecast(name, _ => 1))], (_, _) => 1, (["one", "two"], _ => of.A), (["two", "three"], _ => of.B), (["three"], _ => of.C));
            var attendance = new Attendance(period, [false, false, false]);
            var skills = attendance.Groups.Select(group => group.Has).ToArray();
            double[] agents = [.. Enumerable.Range(0, attendance.Groups.Length).Select(group => (double)attendance.AgentsIn(0, group))];

            // The first two groups are divided at random; the wishes can then be met.
            double[] wanted = [of.A * of.X / 100.0, (of.A * (100 - of.X) / 100.0) + (of.B * of.Y / 100.0), (of.B * (100 - of.Y) / 100.0) + of.C];
            var allotment = new SkillAllotment(attendance, 3);
            allotment.Allot(agents, wanted);

            Assert.All(Enumerable.Range(0, 3), skill => Assert.Equal(wanted[skill], Enumerable.Range(0, agents.Length).Sum(group => allotment.Of(group, skill)), 6));
            Assert.All(Enumerable.Range(0, agents.Length), group => Assert.InRange(Enumerable.Range(0, 3).Sum(skill => allotment.Of(group, skill)), 0, agents[group] + 1e-9));
            Assert.All(
                Enumerable.Range(0, agents.Length), group => Assert.All(Enumerable.Range(0, 3), skill => Assert.True(skills[group][skill] ? allotment.Of(group, skill) >= 0 : allotment.Of(group, skill) == 0)));
        }).QuickCheckThrowOnFailure();
    }
}
