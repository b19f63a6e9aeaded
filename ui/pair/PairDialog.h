// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/widgets/Dialog.h"

#include <QList>
#include <QTimer>

#include <optional>
#include <vector>

class QListWidget;
class QPushButton;
class QRadioButton;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;

/// Asks whether two encoders may feed what is selected, or one again, and says what that does to stream keys. Those
/// that are so already, and those that are live, stay as they are. Enter changes nothing. It follows the plant. GUI
/// thread only.
class PairDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairDialog)

public:
    /// The plant outlives it, and has listed the encoders.
    PairDialog(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QWidget *parent = nullptr);

    /// What would be switched now.
    std::vector<patchbay::PairSwitch> switches() const;

Q_SIGNALS:
    void switchWanted(const std::vector<patchbay::PairSwitch> &switches);

protected:
    bool mayEnterPress(const QAbstractButton &button) const override;

private:
    void layOut(QWidget *footer);
    void update();
    /// Why it stays as it is; empty: it is switched.
    QString obstacleOf(const patchbay::EncoderId &encoder) const;
    QString lineOf(const patchbay::EncoderId &encoder, const QString &name) const;

    const patchbay::Plant &m_plant;
    QList<patchbay::EncoderId> m_encoders;
    QRadioButton *m_on;
    QRadioButton *m_off;
    SentenceLabel *m_meaning;
    QListWidget *m_list;
    QPushButton *m_switch = nullptr;
    QTimer m_updateSoon; ///< many rows change together
};

} // namespace ui
