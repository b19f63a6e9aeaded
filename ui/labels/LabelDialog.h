// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/widgets/Dialog.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ui {

class SentenceLabel;

/// What people say of encoders: label, group and contact of one, the group of many. It changes nothing in AWS, and
/// nothing at all before it is saved; then only what was edited, whatever others have changed meanwhile. Show it with
/// open().
class LabelDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelDialog)

public:
    /// At least one; the plant, which has labels, outlives it. It deletes itself when it is closed.
    LabelDialog(const patchbay::Plant &plant, QList<patchbay::EncoderId> encoders, QWidget *parent = nullptr);

private:
    bool isOne() const { return m_encoders.size() == 1; }
    QString heading() const;
    QLineEdit *addLine(QFormLayout &form, const QString &caption, const QString &text, int longest);
    QComboBox *addGroups(QFormLayout &form);
    patchbay::EncoderLabel edited(const QString &arn) const;
    patchbay::LabelChanges changes() const;
    void update();
    void save();

    const patchbay::Plant &m_plant;
    QList<patchbay::EncoderId> m_encoders;
    patchbay::EncoderLabel m_before; ///< of the first one, as the fields had it at first
    bool m_isGroupShared; ///< or they were in several
    QLineEdit *m_label = nullptr; ///< of one only
    QComboBox *m_group = nullptr;
    bool m_isGroupEdited = false;
    QLineEdit *m_contact = nullptr; ///< of one only
    SentenceLabel *m_refusal;
    QPushButton *m_save;
};

} // namespace ui
