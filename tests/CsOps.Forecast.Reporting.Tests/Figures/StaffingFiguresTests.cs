using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Reporting.Tests.Figures;

public sealed class StaffingFiguresTests
{
    [Fact]
    public void Of_four_half_hours_adds_up_by_hand()
    {
        var queue = Tiny.Queue(contacts: [10, 20, 0, 10], required: [4, 6, 0, 4], scheduled: [4, 4.5, 1, 3]);

        var figures = StaffingFigures.Of(queue, 0, 4, intervalHours: 0.5);

        Assert.Equal(40, figures.Contacts);
        Assert.Equal(7, figures.RequiredHours);
        Assert.Equal(6.25, figures.ScheduledHours);
        Assert.Equal(1.25, figures.ShortHours);
        Assert.Equal(0.5, figures.OverHours);
        Assert.Equal(2, figures.ShortIntervals);
        Assert.Equal((6, 1), (figures.Peak, figures.PeakIndex));
        Assert.Equal(10.0 / 40, figures.ContactsCovered);
    }

    [Fact]
    public void Of_weights_averages_by_contacts_and_leaves_out_intervals_without_service_level()
    {
        var queue = Tiny.Queue(contacts: [10, 30], required: [4, 6], scheduled: [4, 6], serviceLevels: [0.9, 0.8], chances: [0.5, 0.9]);

        var figures = StaffingFigures.Of(queue, 0, 2, intervalHours: 0.5);

        Assert.Equal(0.825, figures.ServiceLevel, 12);
        Assert.Equal(0.8, figures.Chance, 12);
        Assert.Equal(200, figures.HandleSeconds, 12);
        Assert.Equal((2.0 + 3.0) / 10, figures.Occupancy, 12);
    }

    /// <summary>What comes after the last close of a deferred queue is done by no planned day, and has no chance.</summary>
    [Fact]
    public void Of_leaves_contacts_without_a_chance_out_of_the_chance()
    {
        var queue = Tiny.Queue(contacts: [10, 30, 60], required: [4, 6, 0], scheduled: [4, 6, 0], chances: [0.5, 0.9, double.NaN]);

        var figures = StaffingFigures.Of(queue, 0, 3, intervalHours: 0.5);

        Assert.Equal(0.8, figures.Chance, 12);
        Assert.Equal(100, figures.Contacts);
    }

    [Fact]
    public void Of_without_roster_has_no_scheduled_hours()
    {
        var queue = Tiny.Queue(contacts: [10], required: [4], scheduled: null);

        var figures = StaffingFigures.Of(queue, 0, 1, intervalHours: 0.5);

        Assert.Equal(2, figures.RequiredHours);
        Assert.True(double.IsNaN(figures.ScheduledHours));
        Assert.True(double.IsNaN(figures.ShortHours));
        Assert.True(double.IsNaN(figures.ContactsCovered));
    }

    [Fact]
    public void Of_nothing_has_no_averages()
    {
        var queue = new QueueView { Id = "queue-1", Settings = SamplePlan.Default().Centre.Queues[0] };

        var figures = StaffingFigures.Of(queue, 0, 3, intervalHours: 0.5);

        Assert.Equal(0, figures.Contacts);
        Assert.Equal(0, figures.Peak);
        Assert.True(double.IsNaN(figures.ServiceLevel));
        Assert.True(double.IsNaN(figures.Occupancy));
    }
}
