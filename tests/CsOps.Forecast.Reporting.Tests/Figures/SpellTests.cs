using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;

namespace CsOps.Forecast.Reporting.Tests.Figures;

public sealed class SpellTests
{
    [Fact]
    public void ShortSpell_hours_add_up_to_the_missing_hours_of_the_plan()
    {
        var plan = new PlanView(SamplePlan.Default());

        var spells = ShortSpell.Of(plan.Queues, plan.Calendar);

        Assert.Equal(plan.Queues.Sum(queue => plan.Figures(queue).ShortHours), spells.Sum(spell => spell.Hours), 9);
        Assert.Equal(plan.Queues.Sum(queue => plan.Figures(queue).ShortIntervals), spells.Sum(spell => spell.Count));
        Assert.Equal(spells.Select(s => s.Hours).OrderDescending(), spells.Select(s => s.Hours));
    }

    [Fact]
    public void ShortSpell_never_crosses_midnight()
    {
        var plan = new PlanView(SamplePlan.Default());

        Assert.All(ShortSpell.Of(plan.Queues, plan.Calendar), spell => Assert.Equal(plan.Calendar.DateOf(spell.First), plan.Calendar.DateOf(spell.First + spell.Count - 1)));
    }

    [Fact]
    public void ShortSpell_without_roster_is_none()
    {
        var plan = new PlanView(new SamplePlan { Agents = 0 }.Build());

        Assert.Empty(ShortSpell.Of(plan.Queues, plan.Calendar));
    }

    [Fact]
    public void CleaningSpell_gathers_one_day_reason_and_weight()
    {
        var start = SamplePlan.At(new DateOnly(2026, 10, 15), 10);
        CleaningChange[] changes =
        [
            new("Voice", start, 3, 20, 0.5, "outage"),
            new("Voice", start.AddMinutes(30), double.NaN, 22, 0.5, "outage"),
            new("Voice", start.AddMinutes(60), 5, double.NaN, 0, "closed"),
            new("Voice", start.AddDays(1), 4, 21, 0.5, "outage"),
        ];

        var spells = CleaningSpell.Of(changes, SamplePlan.Copenhagen);

        Assert.Equal([(2, 3.0, 42.0), (1, 5.0, double.NaN), (1, 4.0, 21.0)], spells.Select(s => (s.Count, s.OldTotal, s.NewTotal)));
        Assert.Equal(10, spells[0].First.Hour);
        Assert.Equal(30, spells[0].Last.Minute);
    }
}
