// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/KeyFault.h"

#include <QObject>

#include <map>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace ui {

/// The three parts of an access key in a form. The secret ones are masked, and so is whatever is too long for an ID
/// where the ID belongs. A pasted text that names the parts is spread over the fields; a part that was pasted into
/// another one's field goes to its own, if that is empty.
class AccessKeyFields final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessKeyFields)

public:
    /// Adds its rows to `form`.
    explicit AccessKeyFields(QFormLayout *form, QObject *parent = nullptr);

    /// What was typed, without surrounding blanks and a session token's line breaks.
    aws::Credentials credentials() const;

    /// Why it cannot be taken yet; empty when it can.
    QString reason() const;

    void setEnabled(bool enabled);
    void setFocus();

    /// Empties the fields; what they held is overwritten as far as it is ours.
    void forget();

Q_SIGNALS:
    void changed();
    /// The pasted text said which region, too.
    void regionPasted(const QString &region);

private:
    struct Field {
        QLineEdit *edit = nullptr;
        qsizetype size = 0; ///< of its text before it changed: a key is typed letter by letter, and pasted at once
    };
    QLineEdit *makeField(QFormLayout *form, accounts::KeyPart part, const QString &label);
    QLineEdit *edit(accounts::KeyPart part) const { return m_fields.at(part).edit; }
    void take(accounts::KeyPart part);
    bool spread(accounts::KeyPart from, const QString &text);
    void moveToItsField(accounts::KeyPart from, const QString &text);

    std::map<accounts::KeyPart, Field> m_fields;
    QLabel *m_pasted = nullptr; ///< what became of what was pasted
};

} // namespace ui
