// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <chrono>
#include <optional>

namespace ui {

/// "1 year", "90 days".
QString journalTime(std::chrono::days time);

/// Asks whether entries of the journal are to be removed, now and from now on. Accepted, they are.
class ForgetJournalDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ForgetJournalDialog)

public:
    /// So many are older than that now; nothing: they could not be counted. It deletes itself when it is closed.
    ForgetJournalDialog(std::chrono::days time, std::optional<qint64> older, QWidget *parent = nullptr);
};

} // namespace ui
