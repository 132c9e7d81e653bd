namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Reads lines of bytes from a stream into one buffer, and says before it has to wait for more, so that answers can be sent first.</summary>
internal sealed class LineReader(Stream stream, Action beforeWaiting)
{
    /// <summary>The longest line in bytes; the rest of a longer one is skipped.</summary>
    public const int LongestLine = 1 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Whether the last line was longer than <see cref="LongestLine"/> and is not complete.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next line without its end; false at the end of the stream.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        WasTooLong = false;
        var searched = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || (_isAtEnd && _end > _start))
            {
                line = Take(length >= 0 ? searched + length : _end - _start);
                return true;
            }

            if (_isAtEnd)
            {
                line = default;
                return false;
            }

            searched = _end - _start;
            if (searched > LongestLine)
            {
                WasTooLong = true;
                _start = _end = searched = 0;
            }

            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var line = _buffer.AsMemory(_start, length);
        _start = Math.Min(_end, _start + length + 1);
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        beforeWaiting();
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
