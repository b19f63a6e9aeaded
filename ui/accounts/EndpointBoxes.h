// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"

#include <QWidget>

class QCheckBox;

namespace ui {

/// Which of AWS's own endpoints is used: the two variants of an account. They are of no use beside an endpoint URL, and
/// are off as long as there is one.
class EndpointBoxes final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointBoxes)

public:
    explicit EndpointBoxes(QWidget *parent = nullptr);

    /// Shows what an account has.
    void setAccount(const accounts::Account &account);
    /// What stands in the field of the endpoint URL now.
    void setEndpointUrl(const QString &url);
    /// As a person wants it, also while an endpoint URL hides it.
    void applyTo(accounts::Account &account) const;

Q_SIGNALS:
    /// A person checked or unchecked one.
    void edited();

private:
    void refresh();

    QCheckBox *m_dualStackBox;
    QCheckBox *m_fipsBox;
    bool m_dualStack = false;
    bool m_fips = false;
    bool m_hasUrl = false;
    bool m_isEnvironment = false;
};

} // namespace ui
