// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"

#include <QObject>

class QFormLayout;
class QLineEdit;

namespace ui {

class EndpointBoxes;
class RegionBox;

/// What a new account needs beside its key, in a form: its name, where it asks, and by which endpoint.
class NewAccountFields final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewAccountFields)

public:
    /// Adds its rows to `form`.
    explicit NewAccountFields(QFormLayout *form, QObject *parent = nullptr);

    /// As it stands in the fields.
    void applyTo(accounts::Account &account) const;
    QString region() const;
    void setRegion(const QString &region);

    const QLineEdit &nameField() const { return *m_name; }
    /// Why the account cannot be asked as it is, whatever its name; empty when it can.
    QString reason() const;

    void setEnabled(bool enabled);
    void setFocus();
    /// The region is to be typed anew.
    void editRegion();

Q_SIGNALS:
    /// Anything but the name.
    void changed();

private:
    void note();

    QLineEdit *m_name;
    RegionBox *m_region;
    QLineEdit *m_endpoint;
    EndpointBoxes *m_variants;
};

} // namespace ui
