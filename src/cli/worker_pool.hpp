// Threads that work off jobs; what each yields comes back as a future.
#pragma once

#include <condition_variable>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <utility>
#include <vector>

namespace emvqr::cli {

template <class Result>
class worker_pool {
 public:
  explicit worker_pool(unsigned threads) {
    for (unsigned i = 0; i != threads; ++i) threads_.emplace_back([this] { work(); });
  }
  worker_pool(const worker_pool&) = delete;
  worker_pool& operator=(const worker_pool&) = delete;
  /// Jobs that nobody began are dropped.
  ~worker_pool() {
    {
      const std::lock_guard<std::mutex> hold(guard_);
      done_ = true;
    }
    wake_.notify_all();
    for (std::thread& each : threads_) each.join();
  }

  /// The future also carries what the job throws.
  template <class Job>
  std::future<Result> submit(Job job) {
    std::packaged_task<Result()> task(std::move(job));
    std::future<Result> outcome = task.get_future();
    {
      const std::lock_guard<std::mutex> hold(guard_);
      tasks_.push(std::move(task));
    }
    wake_.notify_one();
    return outcome;
  }

 private:
  void work() {
    for (;;) {
      std::packaged_task<Result()> task;
      {
        std::unique_lock<std::mutex> hold(guard_);
        wake_.wait(hold, [this] { return done_ || !tasks_.empty(); });
        if (done_) return;
        task = std::move(tasks_.front());
        tasks_.pop();
      }
      task();
    }
  }

  std::mutex guard_;
  std::condition_variable wake_;
  std::queue<std::packaged_task<Result()>> tasks_;
  bool done_ = false;
  std::vector<std::thread> threads_;  // last: they use the rest
};

}  // namespace emvqr::cli
