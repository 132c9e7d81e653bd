namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>How wrong a mix is by lead, never less further ahead, and by the slot of the day.</summary>
internal sealed class ErrorProfile
{
    private const int LeadsBeside = 4;
    private const double OriginsAdded = 10;

    private readonly double[] _byLead;
    private readonly double[] _bySlot;
    private readonly int _day;

    /// <summary>Learns from the errors of forecasts, by place and lead.</summary>
    public ErrorProfile(double[] forecasts, RollingErrors errors, int day)
    {
        _day = day;
        _byLead = ByLead(forecasts, errors, errors.Leads);
        _bySlot = BySlot(forecasts, errors, errors.Leads);
    }

    /// <summary>The mean absolute error to expect so many places ahead, at a place.</summary>
    public double At(int lead, int place) => _byLead[Math.Min(lead, _byLead.Length - 1)] * _bySlot[place % _day];

    private static double[] ByLead(double[] forecasts, RollingErrors errors, int leads)
    {
        var means = new double[leads];
        for (var i = 0; i < errors.Ends.Length; i++)
        {
            for (var lead = 0; lead < leads; lead++)
            {
                means[lead] += Math.Abs(errors.At(forecasts, i, lead)) / errors.Ends.Length;
            }
        }

        var profile = new double[leads];
        for (var lead = 0; lead < leads; lead++)
        {
            var (from, to) = (Math.Max(0, lead - LeadsBeside), Math.Min(leads, lead + LeadsBeside + 1));
            profile[lead] = Math.Max(lead > 0 ? profile[lead - 1] : 1e-9, means[from..to].Average());
        }

        return profile;
    }

    private double[] BySlot(double[] forecasts, RollingErrors errors, int leads)
    {
        var sums = new double[_day];
        var counts = new int[_day];
        for (var i = 0; i < errors.Ends.Length; i++)
        {
            for (var lead = 0; lead < leads; lead++)
            {
                var slot = (errors.Ends[i] + lead) % _day;
                sums[slot] += Math.Abs(errors.At(forecasts, i, lead)) / _byLead[lead];
                counts[slot]++;
            }
        }

        var belief = errors.Ends.Length / OriginsAdded;
        return
        [
            .. Enumerable.Range(0, _day).Select(slot =>
            {
                var (before, after) = ((slot + _day - 1) % _day, (slot + 1) % _day);
                var ratio = (sums[before] + sums[slot] + sums[after]) / Math.Max(1, counts[before] + counts[slot] + counts[after]);
                return ((belief * ratio) + 1) / (belief + 1);
            }),
        ];
    }
}
