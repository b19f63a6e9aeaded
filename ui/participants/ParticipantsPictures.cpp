// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/participants/ParticipantsPictures.h"

#include "ui/participants/ParticipantsDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRead(const QWidget &window)
{
    const auto *const dialog = window.findChild<ParticipantsDialog *>();
    return dialog && dialog->isComplete();
}

} // namespace

std::vector<Picture> participantsPictures()
{
    return {{.name = u"participants"_s,
             .encoder = Picture::Encoder::Live,
             .opens = Picture::Opens::Participants,
             .isReady = isRead}};
}

} // namespace ui
