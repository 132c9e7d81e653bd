namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Where exponential smoothing stands after some places of the history.</summary>
internal sealed class SmoothingState
{
    private readonly double[] _day;
    private readonly double[] _week;
    private double _level;
    private double _rest;

    /// <summary>Starts from the first two weeks, of which it then stands at the end of.</summary>
    public SmoothingState(ReadOnlySpan<double> weeks, int day, int week, bool withWeek)
    {
        (_day, _week, Place) = (new double[day], new double[week], weeks.Length);
        foreach (var value in weeks)
        {
            _level += value / weeks.Length;
        }

        var days = weeks.Length / day;
        for (var place = 0; place < days * day; place++)
        {
            _day[place % day] += (weeks[place] - _level) / days;
        }

        for (var place = 0; place < weeks.Length && withWeek; place++)
        {
            _week[place % week] += (weeks[place] - _level - _day[place % day]) * week / weeks.Length;
        }
    }

    private SmoothingState(SmoothingState other)
    {
        (_day, _week) = (new double[other._day.Length], new double[other._week.Length]);
        CopyFrom(other);
    }

    /// <summary>The next place.</summary>
    public int Place { get; private set; }

    public SmoothingState Copy() => new(this);

    public void CopyFrom(SmoothingState other)
    {
        other._day.CopyTo(_day, 0);
        other._week.CopyTo(_week, 0);
        (_level, _rest, Place) = (other._level, other._rest, other.Place);
    }

    public void Add(double value, in SmoothingGains gains)
    {
        ref var day = ref _day[Place % _day.Length];
        ref var week = ref _week[Place % _week.Length];
        var rest = value - _level - day - week;
        var error = rest - (gains.Rest * _rest);
        _rest = rest;
        _level += gains.Level * error;
        day += gains.Day * error;
        week += gains.Week * error;
        Place++;
    }

    /// <summary>The forecast of one place, so many after the next.</summary>
    /// <param name="lead">From 0.</param>
    /// <param name="rest">What is left of the rest until then, as a share.</param>
    public double ForecastAt(int lead, double rest) => _level + _day[(Place + lead) % _day.Length] + _week[(Place + lead) % _week.Length] + (rest * _rest);

    public void Forecast(Span<double> forecast, in SmoothingGains gains)
    {
        var rest = _rest;
        var (day, week) = (Place % _day.Length, Place % _week.Length);
        for (var lead = 0; lead < forecast.Length; lead++)
        {
            rest *= gains.Rest;
            forecast[lead] = _level + _day[day] + _week[week] + rest;
            day = day + 1 == _day.Length ? 0 : day + 1;
            week = week + 1 == _week.Length ? 0 : week + 1;
        }
    }
}
