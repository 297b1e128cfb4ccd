/*
 * The yardstick of the kernel: HOLD in C, on a calendar queue (R. Brown, "Calendar queues", CACM 31,
 * 1988) or on a binary heap. Events carry the same fields as the kernel's and come out in the same
 * order (time, class, entity, key); handlers are called through a table. There are no checks.
 *
 *   hold calendar|heap WORKLOAD MESSAGES WARM_UP EVENTS SEED
 *
 * prints one line of JSON. Workloads and generators mirror test/bench/hold.ts and xoshiro.ts.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "ziggurat.h"

/* Of 1, 2 and 3 the best for a thousand messages; it hardly matters for more. */
#define DAY_EVENTS 2

typedef struct {
  int64_t time, key;
  int32_t cls, entity, kind, a, b, c;
} Event;

static inline int before(const Event *x, const Event *y) {
  if (x->time != y->time) return x->time < y->time;
  if (x->cls != y->cls) return x->cls < y->cls;
  if (x->entity != y->entity) return x->entity < y->entity;
  return x->key < y->key;
}

/* --- calendar queue: sorted lists in days of a year --- */

typedef struct Node {
  Event event;
  struct Node *next;
} Node;

static Node *pool, *vacant, **days;
static int64_t size, day_count, width_shift, today, day_end;

static inline void calendar_link(Node *node) {
  Node **at = &days[(node->event.time >> width_shift) & (day_count - 1)];
  while (*at && before(&(*at)->event, &node->event)) at = &(*at)->next;
  node->next = *at;
  *at = node;
}

static void calendar_resize(int64_t count, int64_t now, double gap) {
  Node *all = NULL;
  for (int64_t d = 0; d < day_count; d++) {
    for (Node *node = days[d]; node;) {
      Node *next = node->next;
      node->next = all;
      all = node;
      node = next;
    }
  }
  free(days);
  day_count = count;
  days = calloc((size_t)count, sizeof *days);
  width_shift = 0;
  while ((double)((int64_t)1 << width_shift) < gap * DAY_EVENTS) width_shift++;
  today = (now >> width_shift) & (day_count - 1);
  day_end = ((now >> width_shift) + 1) << width_shift;
  while (all) {
    Node *next = all->next;
    calendar_link(all);
    all = next;
  }
}

static inline void calendar_push(const Event *event) {
  Node *node = vacant;
  vacant = node->next;
  node->event = *event;
  size++;
  calendar_link(node);
}

static inline void calendar_pop(Event *out) {
  for (int64_t tried = 0;; tried++) {
    Node *first = days[today];
    if (first && first->event.time < day_end) {
      *out = first->event;
      days[today] = first->next;
      first->next = vacant;
      vacant = first;
      size--;
      return;
    }
    if (tried == day_count) {
      /* A whole year without an event: go straight to the first one. */
      Node *least = NULL;
      for (int64_t d = 0; d < day_count; d++) {
        if (days[d] && (!least || before(&days[d]->event, &least->event))) least = days[d];
      }
      today = (least->event.time >> width_shift) & (day_count - 1);
      day_end = ((least->event.time >> width_shift) + 1) << width_shift;
    } else {
      today = (today + 1) & (day_count - 1);
      day_end += (int64_t)1 << width_shift;
    }
  }
}

/* --- binary heap of whole events --- */

static Event *heap;

static inline void heap_push(const Event *event) {
  int64_t at = size++;
  while (at > 0) {
    int64_t parent = (at - 1) >> 1;
    if (!before(event, &heap[parent])) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = *event;
}

static inline void heap_pop(Event *out) {
  *out = heap[0];
  const Event moved = heap[--size];
  int64_t at = 0;
  for (;;) {
    int64_t child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && before(&heap[child + 1], &heap[child])) child++;
    if (!before(&heap[child], &moved)) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = moved;
}

/* --- random numbers --- */

static uint32_t s[4];

static uint32_t fill(uint32_t *state) {
  *state += 0x9e3779b9u;
  uint32_t word = *state;
  word = (word ^ (word >> 16)) * 0x85ebca6bu;
  word = (word ^ (word >> 13)) * 0xc2b2ae35u;
  return word ^ (word >> 16);
}

static inline uint32_t next_word(void) {
  const uint32_t five = s[1] * 5;
  const uint32_t result = ((five << 7) | (five >> 25)) * 9;
  const uint32_t shifted = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = (s[3] << 11) | (s[3] >> 21);
  return result;
}

static inline double exponential(void) {
  double beyond = 0;
  for (;;) {
    const uint32_t word = next_word();
    const uint32_t layer = word & 255;
    const int32_t place = (int32_t)(word >> 8);
    const double x = place * WIDTH[layer];
    if (place < INSIDE[layer]) return beyond + x;
    if (layer == 0) {
      beyond += TAIL;
    } else {
      const double height = (double)(next_word() >> 8) / 16777216.0;
      if (HEIGHT[layer] + height * (HEIGHT[layer - 1] - HEIGHT[layer]) < exp(-x)) return beyond + x;
    }
  }
}

/* --- the hold model --- */

enum { EXPONENTIAL, BURSTS, TIES, BIMODAL };
static const char *NAMES[] = {"exponential", "bursts", "ties", "bimodal"};
static int workload, is_calendar;
static int32_t messages, *counts;
static uint32_t checksum;
static Event event;

static inline int64_t next_time(int64_t now) {
  switch (workload) {
    case EXPONENTIAL:
      return now + 1 + (int64_t)(exponential() * UNIT);
    case BURSTS:
      return (now / UNIT + 1) * UNIT + (next_word() & (BURST - 1));
    case TIES:
      return now + UNIT;
    default: {
      const double mean = (int32_t)next_word() < 0 ? SHORT : SHORT * 10000.0;
      return now + 1 + (int64_t)(exponential() * mean);
    }
  }
}

static inline void send(int64_t now, int32_t message) {
  const int32_t to = (int32_t)(((uint64_t)next_word() * (uint64_t)messages) >> 32);
  const Event sent = {next_time(now), message, 0, to, 0, message, 0, 0};
  if (is_calendar) calendar_push(&sent);
  else heap_push(&sent);
}

static void receive(void) {
  counts[event.entity]++;
  checksum = checksum * 31u + (uint32_t)event.entity + (uint32_t)event.time;
  send(event.time, event.a);
}

static void (*const HANDLERS[])(void) = {receive};

static void run(int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    if (is_calendar) calendar_pop(&event);
    else heap_pop(&event);
    HANDLERS[event.kind]();
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc != 7) return 2;
  is_calendar = strcmp(argv[1], "calendar") == 0;
  while (workload < 3 && strcmp(argv[2], NAMES[workload]) != 0) workload++;
  messages = atoi(argv[3]);
  const int64_t warm_up = atoll(argv[4]), events = atoll(argv[5]);
  uint32_t state = (uint32_t)strtoul(argv[6], NULL, 10);
  for (int i = 0; i < 4; i++) s[i] = fill(&state);
  counts = calloc((size_t)messages, sizeof *counts);
  heap = malloc(((size_t)messages + 1) * sizeof *heap);
  pool = malloc(((size_t)messages + 1) * sizeof *pool);
  for (int32_t i = 0; i <= messages; i++) pool[i].next = i < messages ? &pool[i + 1] : NULL;
  vacant = pool;
  int64_t year = 1;
  while (year < messages) year *= 2;
  /* The number of pending events never changes here, so the calendar is set up once, at its best. */
  if (is_calendar) calendar_resize(year, 0, UNIT / (double)messages);
  for (int32_t message = 0; message < messages; message++) send(0, message);
  run(warm_up);
  const double started = seconds();
  run(events);
  const double taken = seconds() - started;
  printf("{\"perSecond\":%.1f,\"checksum\":%d}\n", (double)events / taken, (int32_t)checksum);
  return 0;
}
