// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Secret.h"

#include <QDebug>

#include <openssl/crypto.h>

namespace aws {

namespace {

/// All that was allocated: a text that has become shorter leaves something behind its end, or before its beginning.
template <typename Text>
void wipeAllocation(Text &text)
{
    if (text.isDetached()) {
        auto &memory = text.data_ptr();
        OPENSSL_cleanse(memory.data() - memory.freeSpaceAtBegin(),
                        static_cast<std::size_t>(memory.constAllocatedCapacity()) * sizeof(*memory.data()));
    }
    text.clear();
}

} // namespace

void wipe(QString &text)
{
    wipeAllocation(text);
}

void wipe(QByteArray &text)
{
    wipeAllocation(text);
}

Secret::Secret(QString text)
    : m_text(text.constData(), text.size())
{
    wipe(text);
}

Secret &Secret::operator=(Secret other) noexcept
{
    m_text.swap(other.m_text);
    return *this;
}

Secret::~Secret()
{
    wipe(m_text);
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << (secret.isEmpty() ? "Secret(empty)" : "Secret(set)");
    return debug;
}

} // namespace aws
