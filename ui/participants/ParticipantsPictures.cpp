// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/participants/ParticipantsPictures.h"

#include "ui/participants/DisconnectDialog.h"
#include "ui/participants/ParticipantsDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRead(const QWidget &window)
{
    const auto *const dialog = window.findChild<ParticipantsDialog *>();
    return dialog && dialog->isComplete();
}

/// The dialog has to have read before somebody can be chosen in it.
bool isAsked(const QWidget &window)
{
    auto *const dialog = window.findChild<ParticipantsDialog *>();
    if (dialog && dialog->isComplete() && !window.findChild<DisconnectDialog *>())
        dialog->askAboutFirst();
    return Picture::shows<DisconnectDialog>(window);
}

} // namespace

std::vector<Picture> participantsPictures()
{
    return {{.name = u"participants"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Participants,
             .isReady = isRead},
            {.name = u"disconnect"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Participants,
             .isReady = isAsked}};
}

} // namespace ui
