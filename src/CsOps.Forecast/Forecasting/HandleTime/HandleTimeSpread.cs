namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>How far the average handle time of a step lies from what is expected of it.</summary>
/// <param name="PerContact">Variance of one contact's handle time, seconds squared.</param>
/// <param name="PerStep">Variance that all contacts of a step share, seconds squared: a slow system, new staff.</param>
/// <remarks>The variance of the average of n contacts is PerContact / n + PerStep.</remarks>
internal readonly record struct HandleTimeSpread(double PerContact, double PerStep)
{
    /// <summary>1 / Φ⁻¹(0.75): makes the median of absolute normal errors their standard deviation.</summary>
    private const double MedianToSigma = 1.4826;

    /// <summary>The variance of the average over so many contacts; fewer than one counts as one.</summary>
    public double OfAverage(double contacts) => (PerContact / Math.Max(1, contacts)) + PerStep;

    /// <summary>A first guess that neither a wild contact nor the shape of the week moves; no variance where no slot of the week has two steps.</summary>
    /// <remarks>Median of |difference| / √(1/n + 1/n′) between successive averages, of n and n′ contacts, at the same slot of the week.</remarks>
    public static HandleTimeSpread Robust(HandledWork work, StepCalendar calendar)
    {
        var last = new int[calendar.SlotsPerWeek];
        Array.Fill(last, -1);
        var errors = new List<double>();
        for (var step = 0; step < work.Length; step++)
        {
            if (!work.Has(step))
            {
                continue;
            }

            ref var before = ref last[calendar.SlotOfWeek(step)];
            if (before >= 0)
            {
                var scale = Math.Sqrt((1 / work.Contacts(step)) + (1 / work.Contacts(before)));
                errors.Add(Math.Abs(work.Average(step) - work.Average(before)) / scale);
            }

            before = step;
        }

        errors.Sort();
        var sigma = errors.Count > 0 ? MedianToSigma * errors[errors.Count / 2] : 0;
        return new HandleTimeSpread(sigma * sigma, 0);
    }

    /// <summary>Least squares of n·(average − expected)² on n over the steps: intercept the contact's variance, slope the step's; neither negative.</summary>
    /// <param name="squares">Contacts n and squared error of each step.</param>
    public static HandleTimeSpread Fit(IReadOnlyList<(double Contacts, double SquaredError)> squares)
    {
        var meanContacts = squares.Average(s => s.Contacts);
        var meanScaled = squares.Average(s => s.Contacts * s.SquaredError);
        var covariance = squares.Sum(s => (s.Contacts - meanContacts) * ((s.Contacts * s.SquaredError) - meanScaled));
        var variance = squares.Sum(s => (s.Contacts - meanContacts) * (s.Contacts - meanContacts));
        var slope = variance > 0 ? Math.Max(0, covariance / variance) : 0;
        var intercept = meanScaled - (slope * meanContacts);
        return intercept >= 0
            ? new HandleTimeSpread(intercept, slope)
            : new HandleTimeSpread(0, squares.Sum(s => s.Contacts * s.Contacts * s.SquaredError) / squares.Sum(s => s.Contacts * s.Contacts));
    }
}
