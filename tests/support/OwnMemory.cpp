// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/OwnMemory.h"

#include <QFile>
#include <QRandomGenerator>

#include <vector>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace tests {

namespace {

constexpr char mask = 0x55;
constexpr int length = 64; // the allocator writes into the first bytes of what is freed: the last ones are looked for
constexpr int tail = 32;

struct Region {
    const char *begin;
    const char *end;
};

/// Private memory that can be written to: heap, stacks, variables. It may not grow while it is read.
std::vector<Region> writableRegions()
{
    std::vector<Region> regions;
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return regions;
    const auto lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto words = line.simplified().split(' ');
        if (words.size() < 5 || !words[1].startsWith("rw") || (words.size() > 5 && words[5].startsWith("[v")))
            continue;
        const auto ends = words[0].split('-');
        const auto address = [](const QByteArray &text) {
            return reinterpret_cast<const char *>(text.toULongLong(nullptr, 16));
        };
        const Region region{address(ends[0]), address(ends[1])};
        constexpr auto shadow = std::ptrdiff_t(1) << 32; // a sanitizer's own, which no text is in
        if (region.end - region.begin < shadow)
            regions.push_back(region);
    }
    return regions;
}

/// Null where no memory is looked at.
const char *endOfHeap()
{
#ifdef Q_OS_LINUX
    return static_cast<const char *>(::sbrk(0));
#else
    return nullptr;
#endif
}

/// Byte by byte, as the sanitizers forbid every function of the library to read what was freed.
__attribute__((no_sanitize("address", "undefined"))) int count(const Region &region, const char *disguised)
{
    const char first = static_cast<char>(disguised[0] ^ mask);
    int found = 0;
    for (const char *at = region.begin; at < region.end - 2 * tail; ++at) {
        if (*at != first)
            continue;
        const int stride = at[1] == 0 ? 2 : 1;
        int same = 1;
        while (same < tail && at[same * stride] == (disguised[same] ^ mask) && (stride == 1 || at[same * 2 + 1] == 0))
            ++same;
        found += same == tail;
    }
    return found;
}

} // namespace

PlantedText::PlantedText()
{
    for (int i = 0; i < length; ++i)
        m_disguised.append(static_cast<char>(('a' + QRandomGenerator::global()->bounded(26)) ^ mask));
}

QString PlantedText::text() const
{
    QString text(m_disguised.size(), Qt::Uninitialized);
    for (int i = 0; i < length; ++i)
        text[i] = QLatin1Char(static_cast<char>(m_disguised[i] ^ mask));
    return text;
}

int PlantedText::copies() const
{
    int found = 0;
    auto regions = writableRegions();
    // What the list of them was read into has been given back, and the heap may have shrunk by it.
    const char *const heapEnd = endOfHeap();
    for (Region &region : regions) {
        if (region.begin <= heapEnd && heapEnd < region.end)
            region.end = heapEnd;
        found += count(region, m_disguised.constData() + length - tail);
    }
    return found;
}

} // namespace tests
