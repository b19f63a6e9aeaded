// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

class SentenceLabel;

/// What a person types before something is done that can't be taken back: a name, or how many there are. Hidden while
/// nothing is to be typed, which is so at first. Enter in it presses nothing. GUI thread only.
class TypedConfirmation final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypedConfirmation)

public:
    explicit TypedConfirmation(QWidget *parent = nullptr);

    /// `sentence` says what is to be typed, with %1 in its place, as in "Type %1 to delete"; assistive technology has
    /// it as the field's name. An empty `expected`: nothing is to be typed.
    void ask(const QString &sentence, const QString &expected);
    /// What was typed was meant for something else.
    void clear();
    /// It is typed, or nothing has to be. Blanks around it do not matter.
    bool isGiven() const;

Q_SIGNALS:
    /// By what was typed isGiven() is another now.
    void givenChanged();

private:
    void follow();

    SentenceLabel *m_label;
    QLineEdit *m_field;
    QString m_expected;
    bool m_wasGiven = true;
};

/// What is typed for so many: the name of one that has one, or else the number.
QString typedFor(const QString &name, int count);

} // namespace ui
