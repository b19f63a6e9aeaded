// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QPushButton;

namespace patchbay {
class Armed;
class Plant;
} // namespace patchbay

namespace ui {

class SentenceLabel;
class TakeCheck;

/// Below the grid: what the signs mean, how much is armed, what speaks against taking it at once, and the buttons.
class ArmedLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArmedLine)

public:
    /// All of it outlives this.
    ArmedLine(const patchbay::Plant &plant, patchbay::Armed &armed, const TakeCheck &check, QWidget *parent = nullptr);

    /// These encoders were in a preview, and not among what was taken from there: for as long as each is armed for that
    /// stage, it says so. By ARN.
    void setLeftOut(const QHash<QString, QString> &stages);

    QPushButton &previewButton() const { return *m_preview; }
    QPushButton &takeButton() const { return *m_take; }

private:
    QWidget *makeLegend();
    QWidget *makeButtons();
    void follow();

    const patchbay::Plant &m_plant;
    patchbay::Armed &m_armed;
    const TakeCheck &m_check;
    QHash<QString, QString> m_leftOut;
    SentenceLabel *m_sentence;
    QPushButton *m_clear;
    QPushButton *m_preview;
    QPushButton *m_take;
};

} // namespace ui
