// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/Inventory.h"
#include "ui/errors/MessageBar.h"

#include <QObject>
#include <QTimer>

namespace ui {

class InventoryView;

/// Tells what is wrong with the reading of an inventory: in a bar above the list, in the list's place while there is
/// nothing to list, and as staleness when AWS has not answered for 30 s. Never in a box: nobody asked.
class SessionProblems final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionProblems)

public:
    SessionProblems(const patchbay::Inventory &inventory, ErrorContext context, InventoryView &view, MessageBar &bar,
                    QObject *parent = nullptr);

    /// How long an answer may take before the list is late, and before it is stale.
    struct Patience {
        std::chrono::milliseconds late{8'000}; ///< the watch reads every 5 s
        std::chrono::milliseconds stale{30'000};
        std::chrono::milliseconds slow{3'000}; ///< of one answer, where the one before is late already
    };
    void setPatience(Patience patience) { m_patience = patience; }

    /// Says that a person stopped the reading: what is shown may not be everything.
    void showStopped();

Q_SIGNALS:
    void remedyChosen(ui::Remedy remedy);
    /// AWS was asked and has not answered for 30 s, or does again.
    void staleChanged(bool stale);
    /// The same after a missed round of the watch: soon enough that nobody trusts an old list.
    void lateChanged(bool late);

private:
    void update();
    void updateStale();
    void setStale(bool stale);
    bool hasMissedRound() const;
    void setLate(bool late);
    void showError(const aws::Error &error);
    void showUnreadable();
    void showSilence();

    const patchbay::Inventory &m_inventory;
    ErrorContext m_context;
    InventoryView &m_view;
    MessageBar &m_bar;
    Remedy m_pageRemedy = Remedy::Retry; ///< of the empty page's button
    QDateTime m_askedAt;
    Patience m_patience;
    bool m_isStale = false;
    bool m_isLate = false;
    QTimer m_staleCheck;
};

} // namespace ui
