using System.Text.Json;
using System.Text.Json.Nodes;
using CsOps.Forecast.Planning.Instances;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Instances;

/// <summary>The shipped instance as text, whole and damaged.</summary>
internal static class InstanceText
{
    private static readonly string[] Oddities = ["-1", "0", "1e9", "0.5", "null", "true", "\"x\"", "[]", "{}", "[1, 2]", "1e999", "7", "20"];

    private static readonly string[] Parts = ["contracts", "contracts", "shiftTemplates", "agents"];
    private static readonly int[] Plausible = [0, 1, 2, 3, 5, 7, 10, 16, 20, 30, 48, 80, 100, 336];

    public static string ShippedCase => Repository.PathOf("data", "cases", "roster.json");

    public static string Shipped { get; } = File.ReadAllText(ShippedCase);

    public static RosterInstance Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return RosterInstance.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The instance with some values replaced, left out or doubled; in one of three cases numbers only, so that its parts may contradict each other, in another so that they do; now and then cut short.</summary>
    public static string Damaged(int seed)
    {
        var random = new Random(seed);
        if (seed % 25 == 0)
        {
            return Shipped[..random.Next(Shipped.Length)];
        }

        var whole = JsonNode.Parse(Shipped)!;
        if (seed % 3 == 1)
        {
            AskTooMuch(whole, random);
            return whole.ToJsonString();
        }

        for (var times = random.Next(1, 5); times > 0; times--)
        {
            if (seed % 3 == 0)
            {
                Damage(whole, random);
            }
            else
            {
                Contradict(whole, random);
            }
        }

        return whole.ToJsonString();
    }

    /// <summary>Lets each part be right and the whole impossible: more hours than the days, the rest or the people allow.</summary>
    private static void AskTooMuch(JsonNode whole, Random random)
    {
        var contract = whole["contracts"]![0]!.AsObject();
        var most = (int)contract["maxWeekSlots"]!;
        contract["minWeekSlots"] = most - random.Next(8);
        switch (random.Next(4))
        {
            case 0:
                contract["maxDays"] = random.Next(1, 4);
                break;
            case 1:
                contract["maxConsecutiveDays"] = 1;
                break;
            case 2:
                contract["minRestSlots"] = random.Next(60, 200);
                break;
            default:
                whole["agents"]![random.Next(12)]!["unavailableDays"] = new JsonArray([.. Enumerable.Range(0, random.Next(4, 8)).Select(day => (JsonNode)day)]);
                break;
        }
    }

    /// <summary>Puts another plausible number into the terms of a contract, a template or an agent.</summary>
    private static void Contradict(JsonNode whole, Random random)
    {
        var list = whole[Parts[random.Next(Parts.Length)]]!.AsArray();
        var group = list[random.Next(list.Count)]!.AsObject();
        var numbers = group.Where(member => member.Value?.GetValueKind() == JsonValueKind.Number).Select(member => member.Key).ToList();
        if (numbers.Count > 0)
        {
            group[numbers[random.Next(numbers.Count)]] = Plausible[random.Next(Plausible.Length)];
        }
        else if (group["skills"] is JsonArray skills)
        {
            skills.Clear();
        }
    }

    private static void Damage(JsonNode node, Random random)
    {
        while (true)
        {
            if (node is JsonObject { Count: > 0 } group)
            {
                var name = group.ElementAt(random.Next(group.Count)).Key;
                if (group[name] is JsonObject or JsonArray { Count: > 0 } && random.Next(8) > 0)
                {
                    node = group[name]!;
                    continue;
                }

                if (random.Next(6) == 0)
                {
                    group.Remove(name);
                }
                else
                {
                    group[name] = Odd(random);
                }
            }
            else if (node is JsonArray { Count: > 0 } list)
            {
                var index = random.Next(list.Count);
                if (list[index] is JsonObject or JsonArray && random.Next(8) > 0)
                {
                    node = list[index]!;
                    continue;
                }

                if (random.Next(4) == 0)
                {
                    list.Add(list[index]?.DeepClone());
                }
                else
                {
                    list[index] = Odd(random);
                }
            }

            return;
        }
    }

    private static JsonNode? Odd(Random random) => JsonNode.Parse(Oddities[random.Next(Oddities.Length)]);
}
