namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>What lies at both ends of a stretch of a line, and which runs inside may meet it.</summary>
internal readonly struct StretchEnds
{
    private readonly int _after; // the day after the stretch
    private readonly int _typeAfter;
    private readonly int _runAfter;
    private readonly bool _isLast; // the run after touches the last day

    public StretchEnds(LineTerms terms, ReadOnlySpan<byte> line, int first, int length)
    {
        RunBefore = first == 0 ? int.MaxValue : RunTo(line, first - 1);
        TypeBefore = first == 0 ? 0 : line[first - 1];
        RunBefore = TypeBefore == 0 && RunBefore >= first ? terms.Days : RunBefore;
        _after = first + length;
        _isLast = _after == line.Length;
        if (!_isLast)
        {
            _typeAfter = line[_after];
            while (_after + _runAfter < line.Length && line[_after + _runAfter] == 0 == (_typeAfter == 0))
            {
                _runAfter++;
            }

            SundayWorked = _after % 7 == 6 && _typeAfter != 0;
        }
    }

    /// <summary>The type of the day before, 0 for off and before the first day.</summary>
    public int TypeBefore { get; }

    /// <summary>The days in a row, worked or off, that end the day before; days off that touch the first day are as many as may be asked for.</summary>
    public int RunBefore { get; }

    public bool IsOnBefore => TypeBefore != 0;

    /// <summary>Whether the day after is a Sunday worked, so that its weekend is already counted.</summary>
    public bool SundayWorked { get; }

    private bool TouchesEnd(LineTerms terms) => _after + _runAfter == terms.Days;

    /// <summary>Whether the stretch may end with days off in a row.</summary>
    public bool AllowsOff(LineTerms terms, int run) =>
        _isLast
        || (_typeAfter == 0 ? run + _runAfter >= terms.LeastOff || TouchesEnd(terms) : run >= terms.LeastOff && (_runAfter >= terms.LeastRun || TouchesEnd(terms)));

    /// <summary>Whether the stretch may end with days worked in a row, the last of a type.</summary>
    public bool AllowsWork(LineTerms terms, int run, int type) =>
        _isLast
        || (_typeAfter == 0
            ? (run >= terms.LeastRun || run == _after) && (_runAfter >= terms.LeastOff || TouchesEnd(terms))
            : terms.MayFollow[type, _typeAfter] && run + _runAfter <= terms.MostRun && (run + _runAfter >= terms.LeastRun || TouchesEnd(terms) || run == _after));

    private static int RunTo(ReadOnlySpan<byte> line, int day)
    {
        var run = 1;
        while (day - run >= 0 && line[day - run] == 0 == (line[day] == 0))
        {
            run++;
        }

        return run;
    }
}
