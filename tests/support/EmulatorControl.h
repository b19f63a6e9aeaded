// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>
#include <optional>

namespace test {

/// A fault as the control side takes it (README, "The emulator"). What is left out is as the emulator has it.
struct EmulatorFault {
    QString name;
    int count = 1;
    bool lasts = false; ///< all answers from now on go wrong, not `count` of them
    std::optional<bool> acts = {}; ///< whether the service does what was asked although this is what the caller gets
    /// How late: the answer of "slow"; with every other fault the effect, when it acts.
    std::optional<std::chrono::milliseconds> late = {};
    QString errorType = {}; ///< of a refusal: "header", "suffix", "body", "twice" or "list"
    std::optional<int> status = {}; ///< of "gateway": 400 to 599
    QString body = {}; ///< of "gateway": "html", "json" or "empty"
    QJsonObject headers = {}; ///< more of them: Retry-After, x-amz-retry-after
};

/// The control side of the emulator, as a test uses it: each call returns when the emulator has answered.
class EmulatorControl {
public:
    /// Of all accounts and regions.
    explicit EmulatorControl(const QUrl &endpoint);
    /// Of one source: what is asked for and read concerns no other.
    EmulatorControl(const QUrl &endpoint, const QString &awsAccount, const QString &region);

    /// Everything the service holds.
    QJsonObject state();
    QString stageOf(const QString &configurationArn);
    /// How many requests of an operation were let in, the faulty ones included.
    int requests(const QString &operation);
    /// How many had an effect, at once or late.
    int done(const QString &operation);

    void setState(const QString &configurationArn, const QString &state);
    /// One of a redundant pair alone: "A" or "B".
    void setLeg(const QString &configurationArn, const QString &leg, const QString &state);
    /// A configuration is bound to a stage, empty: to none, while its encoder goes on publishing where it is.
    void setBinding(const QString &configurationArn, const QString &stageArn);
    /// An encoder's newest event: of a pair that of both legs, unless `more` says "leg".
    void publishError(const QString &configurationArn, const QString &code, QJsonObject more = {});
    /// Somebody publishes from a browser. @returns their participant ID
    QString letGuestJoin(const QString &stageArn, const QString &userId);
    /// What AWS leaves open about cutting off is so from now on, by the names of ivs-emulator's --quirk; what is left
    /// out stays as it is. CutQuirks.h has a row for each.
    void setQuirks(const QJsonObject &quirks);
    /// Encoders that were cut off are live again by themselves, so long after their configuration has a stage; or that
    /// one alone. Of encoders of which nobody says so, a person has to start them.
    void letReconnect(std::chrono::milliseconds after, const QString &configurationArn = {});
    /// A person has to start them, or that one.
    void letNobodyReconnect(const QString &configurationArn = {});
    void addFault(const QString &operation, const QString &fault, int count = 1);
    void addFault(const QString &operation, const EmulatorFault &fault);
    /// Every operation goes wrong so, until endFaults().
    void addLastingFault(const EmulatorFault &fault);
    void endFaults();
    /// The next answer of the operation comes so much later.
    void addSlowness(const QString &operation, std::chrono::milliseconds time);
    /// ListIngestConfigurations, unlike GetIngestConfiguration, shows what was true that long ago; 0: what is true.
    void setListLag(std::chrono::milliseconds lag);
    void reset();

private:
    void addFault(QJsonObject body, const EmulatorFault &fault);
    QJsonObject exchange(const QByteArray &method, const QString &name, QJsonObject body);

    QUrl m_endpoint;
    QString m_awsAccount; ///< empty: all
    QString m_region; ///< empty: all
    QNetworkAccessManager m_network;
};

} // namespace test
