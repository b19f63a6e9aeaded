// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "OneEncoder.h"
#include "WholeWindow.h"

namespace tests {

/// What signs for the account, and how often it was asked to.
class CountedCredentials final : public aws::CredentialsSource {
public:
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override;
    int asked = 0;
    std::optional<aws::Error> error; ///< there is nothing to sign with any more
};

/// The program's window on a service of one encoder.
class Desk final : public WholeWindow {
public:
    Desk();
    ~Desk();

    /// Adds an account of this name and opens it; returns when the list is there and cam-01 is shown in the details.
    void openAccount(const QString &name = QStringLiteral("Live Events"));
    /// cam-01, cam-02 ... of what is shown.
    patchbay::EncoderId encoder(int number = 1) { return {source().id(), OneEncoder::camera(number)}; }
    /// From where somebody looked, to there.
    patchbay::Rebind rebind(int number, const QString &from, const QString &to)
    {
        return patchbay::Rebind::of(encoder(number), from, to);
    }
    /// Chooses the stage mainShow() in the dialog for cam-01 and presses its button.
    void rebindToMainShow();
    /// The dialog over the window with this title, or nullptr after a while.
    QDialog *dialog(const QString &title);
    /// Whether a person reads this now, in this very label.
    bool shows(const QString &text) const;

    OneEncoder service;
    std::shared_ptr<CountedCredentials> credentials = std::make_shared<CountedCredentials>();
    QUuid account;
    aws::World world; ///< of the next source: what the service is taken for
    QString refused; ///< an endpoint of which no source can be made
    std::optional<aws::Error> refusal; ///< why; nothing: the endpoint is none
    int opened = 0; ///< sources

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id);
};

} // namespace tests
