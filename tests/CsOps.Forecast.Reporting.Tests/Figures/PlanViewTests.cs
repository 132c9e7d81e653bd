using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;

namespace CsOps.Forecast.Reporting.Tests.Figures;

/// <summary>The figures of a plan that is small enough to count by hand: see <see cref="Tiny.Plan"/>.</summary>
public sealed class PlanViewTests
{
    private const int Eight = 16;
    private static readonly Plan Plan = Tiny.Plan();
    private static readonly PlanView View = new(Plan);

    [Fact]
    public void TotalRequired_and_TotalScheduled_add_up_the_queues()
    {
        Assert.Equal([0, 4, 8, 2, 6, 2, 0], View.TotalRequired()[(Eight - 1)..(Eight + 6)]);
        Assert.Equal([0, 4, 6.4, 2, 4, 3, 0], View.TotalScheduled()![(Eight - 1)..(Eight + 6)]);
        Assert.Equal((22, 19.4), (View.TotalRequired().Sum(), Math.Round(View.TotalScheduled()!.Sum(), 9)));
    }

    [Fact]
    public void TotalScheduled_without_roster_is_none() => Assert.Null(new PlanView(Plan with { Roster = null }).TotalScheduled());

    [Fact]
    public void Queues_are_in_the_centres_order_with_the_stations_of_their_name()
    {
        var view = new PlanView(Plan with { Forecasts = [Plan.Forecasts[1], Plan.Forecasts[0]], Requirements = [Plan.Requirements[1]] });

        Assert.Equal([("queue-1", "Voice", 40.0), ("queue-2", "Chat", 32.0)], view.Queues.Select(q => (q.Id, q.Name, view.Figures(q).Contacts)));
        Assert.Null(view.Queues[0].Requirement);
        Assert.Equal(4, view.Figures(view.Queues[1]).RequiredHours);
    }

    [Fact]
    public void Figures_of_a_stretch_leave_out_what_is_outside_it()
    {
        var figures = View.Figures(View.Queues[0], Eight + 1, 2);

        Assert.Equal((20, 3, 2.7), (figures.Contacts, figures.RequiredHours, Math.Round(figures.ScheduledHours, 9)));
        Assert.Equal((6, Eight + 1), (figures.Peak, figures.PeakIndex));
        Assert.Equal(0.8, figures.ServiceLevel, 12);
    }

    [Fact]
    public void Peak_that_occurs_twice_is_the_first()
    {
        var figures = View.Figures(View.Queues[1]);

        Assert.Equal((2, Eight + 1), (figures.Peak, figures.PeakIndex));
    }

    [Fact]
    public void Short_and_over_never_make_up_for_each_other()
    {
        var chat = View.Figures(View.Queues[1]);

        Assert.Equal((1, 0.5, 2, 0.5), (chat.ShortHours, chat.OverHours, chat.ShortIntervals, chat.ContactsCovered));
    }

    [Fact]
    public void ShortSpell_runs_as_long_as_agents_are_missing_and_the_largest_comes_first()
    {
        var spells = ShortSpell.Of(View.Queues, View.Calendar);

        Assert.Equal(
            [("Chat", Eight + 2, 2, 1.0, 1.0, 16.0), ("Voice", Eight + 1, 1, 1.6, 0.8, 20.0), ("Voice", Eight + 3, 1, 1.0, 0.5, 10.0)],
            spells.Select(s => (s.Queue.Name, s.First, s.Count, Math.Round(s.Worst, 9), Math.Round(s.Hours, 9), s.Contacts)));
    }

    [Fact]
    public void AgentHours_are_the_shift_less_its_unpaid_break_and_cost_what_the_contract_says()
    {
        var agents = AgentHours.Of(Plan);

        Assert.Equal([7.5, 8], agents.Select(a => a.Paid.TotalHours));
        Assert.Equal([7.5m * 245, 8m * 245], agents.Select(a => a.Cost!.Value));
        Assert.Equal(3797.5m, AgentHours.TotalCost(agents));
    }

    [Fact]
    public void AgentHours_of_someone_without_a_shift_are_none_and_cost_nothing()
    {
        var agents = AgentHours.Of(Plan with { Roster = Plan.Roster! with { Shifts = [Plan.Roster!.Shifts[1]] } });

        Assert.Equal([0, 8], agents.Select(a => a.Paid.TotalHours));
        Assert.Equal(1960m, AgentHours.TotalCost(agents));
    }
}
