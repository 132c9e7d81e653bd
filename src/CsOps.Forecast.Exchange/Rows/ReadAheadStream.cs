using System.Security.Cryptography;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Reads another stream ahead on another thread, and hashes its bytes on the way, while those before are looked at.</summary>
/// <remarks>Two buffers of 1 MiB; one small task for each. Not thread-safe: one thread reads.</remarks>
internal sealed class ReadAheadStream : ForwardStream
{
    private const int BufferSize = 1 << 20;

    private readonly Stream _inner;
    private readonly Action<long>? _onRead;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _current = new byte[BufferSize];
    private byte[] _coming = new byte[BufferSize];
    private int _position;
    private int _length;
    private long _handedOn;
    private Task<int> _filling;

    /// <summary>Begins to read a stream.</summary>
    /// <param name="inner">The stream, disposed with this one.</param>
    /// <param name="onRead">Told the bytes handed on so far, buffer by buffer; what it throws ends the reading. Null for no one.</param>
    public ReadAheadStream(Stream inner, Action<long>? onRead = null)
    {
        _inner = inner;
        _onRead = onRead;
        _filling = Task.Run(Fill);
    }

    /// <summary>Reads what is left and tells the SHA-256 of all bytes, in lower-case hexadecimal. Once.</summary>
    public string Finish()
    {
        while (Advance())
        {
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || (_position == _length && !Advance()))
        {
            return 0;
        }

        var read = Math.Min(buffer.Length, _length - _position);
        _current.AsSpan(_position, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The thread that reads must be done with the stream; what became of its last buffer no longer matters to anyone.
            ((IAsyncResult)_filling).AsyncWaitHandle.WaitOne();
            _ = _filling.Exception;
            _inner.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Takes over the buffer that was filled meanwhile and has the other filled. False at the end.</summary>
    private bool Advance()
    {
        _onRead?.Invoke(_handedOn);
        _length = _filling.GetAwaiter().GetResult();
        _handedOn += _length;
        _position = 0;
        (_current, _coming) = (_coming, _current);
        _filling = _length == 0 ? _filling : Task.Run(Fill);
        return _length > 0;
    }

    private int Fill()
    {
        var length = _inner.ReadAtLeast(_coming, _coming.Length, throwOnEndOfStream: false);
        _hash.AppendData(_coming, 0, length);
        return length;
    }
}
