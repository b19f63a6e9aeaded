// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "files/Error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QObject>

#include <optional>
#include <vector>

namespace patchbay {

class Plant;
class Source;

/// An encoder was moved to a stage of another address and has not been seen live there: somebody has to give it the
/// new URL. ARNs name AWS account and region as well, so it means the same on any computer.
struct UrlNeed {
    QString configurationArn;
    QString stageArn;
    QString url = {}; ///< of the stage, for the encoder's protocol, without its key; empty: nobody could read it
    QDateTime since = {}; ///< when the encoder was moved
    bool isRead = false; ///< a person has copied the URL, or looked at the list of them

    bool operator==(const UrlNeed &) const = default;
};

/// Which encoders need a new URL, in `url-needs.json` of the configuration folder, which is replaced as a whole or not
/// at all: nobody is spared that work by an end of the program. No key and no other secret is in it. GUI thread only.
class UrlNeeds final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UrlNeeds)

public:
    /// Why what was kept is not known, though there was a file.
    struct Unread {
        std::optional<files::Error> error = {}; ///< none: it was read, and makes no sense
        QString setAside = {}; ///< where a file that makes no sense was moved to
    };

    explicit UrlNeeds(const QString &configDir, QObject *parent = nullptr);
    /// Keeps what was not kept yet.
    ~UrlNeeds() override;

    const std::vector<UrlNeed> &all() const { return m_needs; }
    const UrlNeed *find(const QString &configurationArn) const;
    /// Those of encoders that are where they are needed, as the plant has it.
    std::vector<UrlNeed> in(const Plant &plant) const;
    /// How many nobody has looked at.
    int unread() const;
    const std::optional<Unread> &problem() const { return m_problem; }

    /// Takes the place of an earlier one of the same encoder.
    void add(UrlNeed need);
    /// The encoder was moved on to a stage of the same address: it needs what it needed before.
    void moveOn(const QString &configurationArn, const QString &stageArn);
    /// Its encoder has the URL, or doesn't need it any more.
    void settle(const QString &configurationArn);
    void setRead(const QString &configurationArn);
    /// Settles what the plant shows: the encoder is live on the stage, is on another one for good, or is gone.
    void compare(const Plant &plant);

    /// Keeps what was not kept yet, at once. A file that is there and could not be read is not written either.
    files::Result<void> save();

Q_SIGNALS:
    void changed();
    /// From now on changes are not kept. Said once, until kept() is.
    void notKept(const files::Error &error);
    void kept();

private:
    void read();
    void readNeeds(const QByteArray &json);
    void change();
    bool isPast(const UrlNeed &need, const Plant &plant) const;
    QByteArray json() const;

    QString m_path;
    std::vector<UrlNeed> m_needs; ///< the oldest first
    QJsonArray m_notUnderstood; ///< stays in the file as it is
    std::optional<Unread> m_problem;
    std::optional<files::Error> m_leftAlone; ///< why the file is not written
    std::optional<files::Error> m_saveProblem; ///< why the last save failed
    bool m_isChanged = false;
    async::Timer m_soon;
};

} // namespace patchbay
