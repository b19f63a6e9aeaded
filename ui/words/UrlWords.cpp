// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/UrlWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::UrlWords)
};

} // namespace

QString urlVerdict(const patchbay::AddressComparison &comparison, const QString &stage, bool isWaitedFor)
{
    using State = patchbay::AddressComparison::State;
    switch (comparison.state) {
    case State::NotAsked:
    case State::Same:
        return {};
    case State::Reading:
        return isWaitedFor ? Words::tr("Comparing addresses first. It goes on by itself.")
                           : Words::tr("Comparing addresses…");
    case State::Failed:
        return Words::tr("The addresses could not be compared. The encoder may need a new URL.");
    case State::Differs:
        return text::filled(Words::tr("%1 has a different address. Give the encoder this URL:"), stage);
    case State::First:
        return Words::tr("The encoder needs this URL:");
    }
    Q_UNREACHABLE();
}

QString urlNeeded(const QString &encoder, const QString &stage, bool isKnown)
{
    return isKnown
        ? text::filled(Words::tr("%1 needs a new URL for %2."), encoder, stage)
        : text::filled(Words::tr("%1 may need a new URL for %2. The addresses could not be compared."), encoder, stage);
}

QString urlsNeeded(int encoders)
{
    return Words::tr("%Ln encoders need a new URL.", nullptr, encoders);
}

QString urlsWaiting(int encoders)
{
    return Words::tr("%Ln new URLs", nullptr, encoders);
}

QString urlCopied(const QString &encoder)
{
    return text::filled(Words::tr("URL of %1 copied."), encoder);
}

} // namespace ui
