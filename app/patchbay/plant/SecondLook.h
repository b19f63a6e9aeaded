// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "ivs/Client.h"
#include "patchbay/plant/Inventory.h"

#include <QObject>
#include <QStringList>

namespace patchbay {

/// Reads single configurations by themselves where the list is not enough: one that the list is behind with, one of
/// which the answer to a change got lost. One after the other, at no more than a fifth of the operation's rate, into
/// the inventory. A reading that fails is not repeated: who needs it asks again. GUI thread only.
class SecondLook final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecondLook)

public:
    /// Everything by reference outlives the tasks of the scope.
    SecondLook(ivs::Client &client, Inventory &inventory, async::TaskScope &scope, QObject *parent = nullptr);

    /// Reads it when its turn comes; does nothing while it waits already.
    void at(const QString &arn);

private:
    QCoro::Task<> lookAtAll();

    ivs::Client m_client;
    Inventory &m_inventory;
    async::TaskScope &m_scope;
    QStringList m_waiting;
    bool m_isLooking = false;
};

/// The service itself said that a configuration does not exist. Something in between may say so of anything.
bool saysGone(const aws::Error &error);

/// Reads one configuration and tells the inventory what was answered, also when it does not exist.
QCoro::Task<aws::Result<ivs::IngestConfiguration>> readInto(Inventory &inventory, ivs::Client &client, QString arn,
                                                            ivs::Client::OnTry onTry, std::stop_token stop);
QCoro::Task<aws::Result<ivs::IngestConfiguration>> readInto(Inventory &inventory, ivs::Client &client, QString arn,
                                                            std::stop_token stop);

} // namespace patchbay
