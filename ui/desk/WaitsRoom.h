// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/waiting/PendingRebind.h"
#include "ui/desk/Services.h"

#include <QObject>

#include <vector>

class QToolButton;

namespace ui {

class MainWindow;
class PlantView;
class StatusLine;
class WaitsDialog;
struct OutcomeText;
struct WaitNames;

/// What a person hears of changes that wait until their encoder stops, and decides about them: how many there are, in
/// the line below; what became of each and what asks, as messages; those of the program's last time. GUI thread only.
class WaitsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitsRoom)

public:
    /// All of it outlives this.
    WaitsRoom(const Services &services, PlantView &view, StatusLine &status, MainWindow &window);

    /// All of them, with what can be done about each.
    WaitsDialog *show();
    /// A change of it waits from now on, on the usual terms.
    void wait(const patchbay::Rebind &rebind);
    /// Of the encoders that are selected.
    void cancelSelected();
    /// Some of them wait.
    bool isSelectedWaiting() const;

Q_SIGNALS:
    /// What isSelectedWaiting() says.
    void changed();

private:
    void showCount();
    void showLastTime();
    void showAsking();
    void showAsking(const patchbay::PendingRebind &wait);
    void showRefusal(const QString &encoderArn, QWidget &over);
    void ask(const patchbay::PendingRebind &wait);
    void tellEnd(const patchbay::PendingRebind &wait, patchbay::WaitEnd end);
    void tellGivenUp(const patchbay::PendingRebind &wait);
    void waitAgain();
    void tellNotKept(const files::Error &error);
    void chooseStage(const patchbay::EncoderId &encoder, const patchbay::StageId &stage);
    WaitNames namesOf(const patchbay::PendingRebind &wait) const;
    OutcomeText refusalOf(const patchbay::PendingRebind &wait) const;

    Services m_services;
    PlantView &m_view;
    StatusLine &m_status;
    MainWindow &m_window;
    QToolButton *m_count;
    std::vector<patchbay::PendingRebind> m_givenUp; ///< in the message about those
    std::vector<QString> m_shownAsking; ///< encoders that have a message of their own
};

} // namespace ui
