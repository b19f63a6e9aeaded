// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class SecondaryLabel;
class SeveritySign;

/// The sentence below a field: what it is for, or what is wrong with what is in it. Assistive technology has it as the
/// field's description.
class FieldNote final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldNote)

public:
    /// The field outlives it, as its neighbour does.
    explicit FieldNote(QWidget &field, QWidget *parent = nullptr);

    /// The note is said while there is no problem.
    void say(const QString &problem, const QString &note);

private:
    QWidget &m_field;
    SeveritySign *m_sign;
    QLabel *m_problem;
    SecondaryLabel *m_note;
};

} // namespace ui
