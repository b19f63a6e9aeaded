// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace ui {

/// The three parts of an access key in a form. The secret ones are masked and never left in the undo history.
class AccessKeyFields final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccessKeyFields)

public:
    /// Adds its rows to `form`.
    explicit AccessKeyFields(QFormLayout *form, QObject *parent = nullptr);

    /// What was typed, without surrounding blanks.
    aws::Credentials credentials() const;

    /// Why it cannot be taken yet; empty when it can.
    QString reason() const;

    void setEnabled(bool enabled);
    void setFocus();

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_accessKeyId;
    QLineEdit *m_secret;
    QLineEdit *m_sessionToken;
};

} // namespace ui
