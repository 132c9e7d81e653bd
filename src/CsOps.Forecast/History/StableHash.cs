using System.Buffers.Binary;

namespace CsOps.Forecast.History;

/// <summary>A 64-bit hash that is the same on every machine and in every run.</summary>
/// <remarks>Multiply and fold over words of eight bytes. Not for secrets. Two of n keys collide with a chance of about n²/2⁶⁵: 3 in a million for ten million.</remarks>
internal static class StableHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        var hash = seed ^ ((ulong)bytes.Length * Multiplier);
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        foreach (var b in bytes)
        {
            rest = (rest << 8) | b;
        }

        return Mix(hash ^ rest);
    }

    public static ulong Of(long number, ulong seed = 0) => Mix(seed ^ (ulong)number);

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Multiplier, 0xD6E8FEB86659FD93, out var low);
        return high ^ low;
    }
}
