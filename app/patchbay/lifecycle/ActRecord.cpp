// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActRecord.h"

namespace patchbay {

namespace {

class NoRecord final : public ActRecord {
public:
    QCoro::Task<tl::expected<RecordId, RecordError>> intend(ActIntent, std::stop_token) override
    {
        co_return tl::expected<RecordId, RecordError>(RecordId());
    }
    void conclude(RecordId, const ActResult &) override { }
};

} // namespace

ActRecord &ActRecord::none()
{
    static NoRecord record;
    return record;
}

} // namespace patchbay
