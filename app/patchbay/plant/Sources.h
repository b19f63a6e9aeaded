// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "patchbay/plant/ExpectedCuts.h"
#include "patchbay/plant/Source.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace patchbay {

/// The sources that are open, in the order they were opened, and those that are ending: one is destroyed only when the
/// last of its requests has come back. GUI thread only.
class Sources final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sources)

public:
    /// Makes a source; an error says why there can be none (its endpoint is no URL).
    using Make = std::function<aws::Result<std::unique_ptr<Source>>(const SourceId &id)>;

    explicit Sources(Make make, QObject *parent = nullptr);
    /// Everything has ended by then: see endAll().
    ~Sources() override;

    const std::vector<std::unique_ptr<Source>> &all() const { return m_open; }
    /// Closed, and not destroyed yet: one may have the id of one that is open.
    const std::vector<std::unique_ptr<Source>> &ending() const { return m_ending; }
    /// An open source, or nullptr.
    Source *find(const SourceId &id) const;
    /// The other open sources that reach the same service in the same region: those that are entries of the same AWS
    /// account have the same encoders, as their ARNs tell.
    std::vector<Source *> twinsOf(const Source &source) const;
    /// Another open source that reaches the same service in the same region as `id`, which need not be open any more,
    /// and of which this is so: another entry of the same AWS account, where that is asked by ARN. Or nullptr.
    Source *findBeside(const SourceId &id, const std::function<bool(const Source &other)> &isSo) const;
    /// The open source through which an encoder is reached: the one that is named; where that is not open, another
    /// entry of the same AWS account that has listed it; or nullptr.
    Source *reaching(const EncoderId &encoder) const;
    /// It was closed to be opened anew at once, which happens next.
    bool isReopening(const SourceId &id) const { return m_reopening == id; }
    /// It has not answered for so long that what was true there is not known any more.
    bool isStale(const SourceId &id) const;
    /// What is cut off from here, through whichever source.
    ExpectedCuts &cuts() { return m_cuts; }
    /// Why there is no such source although it was to be opened, or nullptr.
    const aws::Error *refusal(const SourceId &id) const;
    /// Those that were to be opened and are not.
    std::vector<SourceId> refused() const;

    /// Does nothing for one that is open, and after endAll(). A refusal is tried again.
    void open(const SourceId &id);
    /// Does nothing for one that is not open; forgets a refusal.
    void close(const SourceId &id);
    /// For one whose account is another one now: it ends, and is made anew at once.
    void reopen(const SourceId &id);
    /// Closes all, and emits allEnded() as soon as nothing is under way any more.
    void endAll();

Q_SIGNALS:
    void opened(patchbay::Source &source);
    void wasRefused(const patchbay::SourceId &id);
    /// It is not among those that are open any more, but still ending.
    void closed(patchbay::Source &source);
    /// Nothing of it is under way any more; it is destroyed next.
    void ended(patchbay::Source &source);
    /// See Silence::Level.
    void silenceChanged(const patchbay::SourceId &id);
    void allEnded();

private:
    void destroy(Source *source);

    Make m_make;
    std::vector<std::unique_ptr<Source>> m_open;
    std::map<SourceId, aws::Error> m_refused;
    std::vector<std::unique_ptr<Source>> m_ending;
    std::map<SourceId, aws::World> m_worlds; ///< of all that were ever open
    ExpectedCuts m_cuts;
    SourceId m_reopening;
    bool m_isEndingAll = false;
};

} // namespace patchbay
