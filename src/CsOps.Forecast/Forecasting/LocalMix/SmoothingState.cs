namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Where exponential smoothing stands after some places of the history.</summary>
internal sealed class SmoothingState
{
    private readonly double[] _day;
    private readonly double[] _week;
    private double _level;
    private double _rest;
    private int _dayPlace;
    private int _weekPlace;

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
        (_dayPlace, _weekPlace) = (Place % _day.Length, Place % _week.Length);
    }

    public void Add(double value, in SmoothingGains gains)
    {
        ref var day = ref _day[_dayPlace];
        ref var week = ref _week[_weekPlace];
        var rest = value - _level - day - week;
        var error = rest - (gains.Rest * _rest);
        _rest = rest;
        _level += gains.Level * error;
        day += gains.Day * error;
        week += gains.Week * error;
        Place++;
        _dayPlace = After(_dayPlace, _day);
        _weekPlace = After(_weekPlace, _week);
    }

    /// <summary>The sum of the absolute errors of the forecasts of some places.</summary>
    /// <param name="values">What came, from the next place on.</param>
    /// <param name="rests">What is left of the rest until each place, as a share.</param>
    /// <param name="first">The first lead looked at, from 0.</param>
    /// <param name="stride">From one lead to the next; 1 or more.</param>
    public double ErrorOf(ReadOnlySpan<double> values, ReadOnlySpan<double> rests, int first, int stride)
    {
        var (day, week, sum) = ((_dayPlace + first) % _day.Length, (_weekPlace + first) % _week.Length, 0.0);
        for (var lead = first; lead < values.Length; lead += stride)
        {
            sum += Math.Abs(values[lead] - (_level + _day[day] + _week[week] + (rests[lead] * _rest)));
            day = Wrapped(day + stride, _day.Length);
            week = Wrapped(week + stride, _week.Length);
        }

        return sum;
    }

    public void Forecast(Span<double> forecast, in SmoothingGains gains)
    {
        var rest = _rest;
        var (day, week) = (_dayPlace, _weekPlace);
        for (var lead = 0; lead < forecast.Length; lead++)
        {
            rest *= gains.Rest;
            forecast[lead] = _level + _day[day] + _week[week] + rest;
            day = After(day, _day);
            week = After(week, _week);
        }
    }

    private static int After(int place, double[] season) => place + 1 == season.Length ? 0 : place + 1;

    private static int Wrapped(int place, int length)
    {
        while (place >= length)
        {
            place -= length;
        }

        return place;
    }
}
