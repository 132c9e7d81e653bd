using CsOps.Forecast.Files;

namespace CsOps.Forecast.Tests.Files;

public class LongLineTests
{
    private const long LineLength = 200_000_000;

    [Theory]
    [InlineData("queue,n\nA,1\n", 3)]
    [InlineData("", 1)]
    public void Read_of_a_line_of_200_megabytes_is_an_error_within_bounded_memory(string before, int line)
    {
        var before0 = GC.GetAllocatedBytesForCurrentThread();

        var failure = Assert.Throws<ImportException>(() =>
        {
            using var reader = DelimitedReader.Open(new EndlessLine(before, LineLength), "long.csv");
            while (reader.Read())
            {
            }
        });

        Assert.Equal(line, failure.Line);
        Assert.Contains("longer than 1048576 bytes", failure.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before0 < 16_000_000, "more than 16 MB were allocated");
    }

    /// <summary>A little text, then one line that goes on and on, made while it is read.</summary>
    private sealed class EndlessLine(string before, long length) : Stream
    {
        private readonly byte[] _before = System.Text.Encoding.UTF8.GetBytes(before);
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, _before.Length + length - _position);
            for (var i = 0; i < count; i++)
            {
                buffer[i] = _position + i < _before.Length ? _before[_position + i] : (byte)'x';
            }

            _position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
