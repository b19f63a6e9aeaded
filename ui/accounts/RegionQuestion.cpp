// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RegionQuestion.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RegionQuestion)
};

} // namespace

Message regionQuestion(const QString &id, const QString &region, std::function<void()> change,
                       std::function<void()> keep)
{
    Message message;
    message.id = id;
    message.severity = Severity::Attention;
    message.sentence = text::filled(Words::tr("%1 is not a region this program knows. Keep it?"), region);
    message.actions.push_back({Words::tr("Change &it"), std::move(change)});
    message.actions.push_back({text::filled(Words::tr("Kee&p %1"), region), std::move(keep)});
    return message;
}

} // namespace ui
